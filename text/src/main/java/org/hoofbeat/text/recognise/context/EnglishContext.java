package org.hoofbeat.text.recognise.context;

import java.util.List;
import java.util.Set;
import org.hoofbeat.text.form.SoughtPattern;

/**
 * Scopes of negation, doubt, family and time in one English sentence, after the idea of NegEx and ConText (Chapman 2001,
 * Harkema 2009): a cue and how far it reaches. Pure; the sentence is folded to lower case.
 */
final class EnglishContext {

  private static final SoughtPattern EXCLUDED =
      SoughtPattern.of(
          "\\b(?:no evidence (?:of|for)|no signs? of|no history of|no obvious|negative|neg|absence of|lack of|free of|free from|denies|denied|denying|without|never had|neither|nor|never|not|no|none|cannot elicit|exclud(?:es|ing)|rules out|(?<!(?:is|are|was|were|been|be) )(?:excluded|ruled out))\\b");

  /** What a finding is said not to have been. */
  private static final String FOUND =
      "(?:seen|present|noted|appreciated|observed|found|detected|evident|identified|elicited|palpable|palpated|occurred|reported|recorded|documented|witnessed|demonstrated|apparent|visible|visuali[sz]ed|developed|felt|heard|revealed|disclosed)";

  private static final SoughtPattern EXCLUDED_BEFORE =
      SoughtPattern.of(
          "(?:\\b(?:(?:is|are|was|were|(?:has|have|had) been) (?:absent|excluded|denied|negative|ruled out)|neg(?:ative)?(?= ?(?:[,.;)]|$))|free(?= ?(?:[,.;)]|on\\b|off\\b|since\\b|for\\b|at\\b|$))|(?:(?:has|have|had) )?(?:not|never) (?:yet )?(?:been )?"
              + FOUND
              + "|could not be "
              + FOUND
              + "|(?:is|are|was|were) not)\\b|: ?(?:none|nil|never|absent|denied)(?= ?(?:[,.;)\\n]|$))|\\b(?:excluded|ruled out)(?= ?(?:[,.;)]|$))|(?<=signs? )absent(?= ?(?:[,.;)]|$)))");

  /** After these a list is denied to its end, "and" or not: "denies chest pain, palpitations and syncope". */
  private static final SoughtPattern DENIES =
      SoughtPattern.of(
          "\\b(?:denies|(?<!(?:is|are|was|were|been) )denied|denying|neg(?:ative)? for)\\b");

  private static final SoughtPattern UNCERTAIN =
      SoughtPattern.of(
          "\\b(?:possible|possibly|probable|probably|suspected|suspicion of|suspicious for|suspect|questionable|question of|may have|might have|cannot exclude|cannot rule out|concern for|concerning for|suggestive of|rule out|likely|vs|versus)\\b");

  /** Relatives, unless they only tell: "his mother noticed". */
  private static final SoughtPattern FAMILY =
      SoughtPattern.of(
          "\\b(?:parents|mother|father|brothers?|sisters?|siblings?|aunts?|uncles?|(?<!(?:first|second|third)[- ])cousins?|grandmother|grandfather|grandparents|family history|half-brother|half-sister|nieces?|nephews?|maternal|paternal)\\b"
              + "(?! (?:also |first |then |initially |both |had |have |has ){0,3}+(?:noticed|noted|notes?|notices?|reported|reports?|describe[sd]?|observed?|observes|sa(?:ys?|id)|states?|stated|complain(?:s|ed)?|felt|feels?|brought|bring|was concerned|were concerned|are concerned|is concerned|recall(?:s|ed)?|recounts?|gave|gives?|den(?:y|ies|ied)|mention(?:s|ed)?|worr(?:y|ies|ied)|think|thinks|thought|told|tells?|sought))");

  /** Whose: a child of healthy parents. */
  private static final Set<String> CHILDREN =
      Set.of("child", "son", "daughter", "offspring", "boy", "girl", "infant", "product");

  /** After these a relative is the patient's own: "to our ward because her mother". */
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "whose", "because");

  private static final SoughtPattern BORN = SoughtPattern.of("\\b(?:born|delivered)\\b");

  /** In words, back from the relative. */
  private static final int CHILD_REACH = 7;

  /** In characters, back from the "to". */
  private static final int BORN_REACH = 60;

  /** Told of what follows them, not of the rest of the sentence. */
  private static final Set<String> ADJECTIVES = Set.of("maternal", "paternal");

  private static final SoughtPattern PATIENT =
      SoughtPattern.of(
          "\\b(?:patient|patients|proband|he|she|child|boy|girl|infant|baby|his|her)\\b");
  private static final SoughtPattern HISTORICAL =
      SoughtPattern.of(
          "\\b(?:history of|past medical history|previous|previously|h/o|status post|s/p)\\b");
  private static final SoughtPattern RESOLVED =
      SoughtPattern.of("\\b(?:resolved|has disappeared|outgrew|has recovered|no longer)\\b");
  private static final SoughtPattern HYPOTHETICAL =
      SoughtPattern.of(
          "\\b(?:(?:return|call|ring|come back|attend|seek (?:medical )?(?:help|advice|attention))\\b[^.;]{0,40}? if(?: (?:there is|there are|(?:you|he|she|they) (?:notices?|has|have|gets?|develops?)))?|to avoid|(?:if|should) (?:you|he|she|they|the patient) develops?|at risk (?:of|for)|risk of|watch for|prophylaxis (?:against|for)|(?:to|can|could) prevent|prevention of|(?:screen(?:ing)?|monitor) for|(?<!under )surveillance for(?! (?:known|her|his))|vaccinated against|immuni[sz]ed against)\\b");

  /** After these a list is weighed or feared to its end, "and" or not. */
  private static final SoughtPattern WEIGHED =
      SoughtPattern.of(
          "\\b(?:differential diagnos[ei]s (?:includes?|included)|(?:side|adverse) effects (?:may|can|might) include|risks[^.,;:]{0,40} including|immuni[sz]ations (?:(?:are|is|were) )?up to date,? including)\\b");

  /** What is named after a finding: the headache clinic. */
  private static final SoughtPattern NAMED =
      SoughtPattern.of(
          " (?:gene )?(?:clinics?|panels?|teams?|services?|support group|precautions|inventory|questionnaires?|leaflets?|guidelines?)\\b");

  private static final int WORDS_OF_A_NAME = 2;

  /** Before the name of a clinic and the like begins. */
  private static final Set<String> BEFORE_A_NAME =
      Set.of(
          "a", "an", "and", "at", "by", "from", "her", "his", "in", "of", "or", "our", "the", "to",
          "with");

  private static final String CLAUSE_WORDS =
      "\\b(?:but|however|although|though|except|apart from|other than|besides|aside from|yet|otherwise|who|which|because|secondary to|with|there is|there are|he has|she has|has|had)\\b";

  /** What ends a clause; before a finding a bracket does not. */
  private static final SoughtPattern STOP_BEFORE = SoughtPattern.of("[;:]|" + CLAUSE_WORDS);

  private static final SoughtPattern STOP = SoughtPattern.of("[;:(]|" + CLAUSE_WORDS);

  /** What ends a list of what is denied, beside the ends of clauses: "denies fever, reports cough". */
  private static final SoughtPattern AFFIRMED =
      SoughtPattern.of(
          ", ?(?:(?:and|he|she|patient|the patient) )*+(?:reports?|reported|endorses?|endorsed|admits?|admitted|complains?|complained|notes?|noted|states?|stated|describes?|described|is|was|are|were|positive)\\b");

  private static final SoughtPattern LIST_END = SoughtPattern.of("\\b(?:or|nor)\\b");
  private static final int REACH = 160;

  private EnglishContext() {}

  /** Adds the scopes of a sentence that begins at {@code base} of the text. */
  static void read(String sentence, int base, List<Scope> scopes) {
    forward(EXCLUDED, Cue.EXCLUDED, sentence, base, scopes);
    forward(DENIES, Cue.EXCLUDED, sentence, base, scopes);
    backward(EXCLUDED_BEFORE, Cue.EXCLUDED, sentence, base, scopes);
    forward(UNCERTAIN, Cue.UNCERTAIN, sentence, base, scopes);
    forward(HYPOTHETICAL, Cue.HYPOTHETICAL, sentence, base, scopes);
    forward(WEIGHED, Cue.HYPOTHETICAL, sentence, base, scopes);
    named(sentence, base, scopes);
    forward(HISTORICAL, Cue.HISTORICAL, sentence, base, scopes);
    backward(RESOLVED, Cue.RESOLVED, sentence, base, scopes);
    SoughtPattern.Search family = FAMILY.in(sentence);
    while (family.find()) {
      if (isChildOf(sentence, family.start())) {
        continue;
      }
      int limit = Math.min(sentence.length(), family.end() + Scope.LONGEST);
      SoughtPattern.Search patient = PATIENT.in(sentence, family.end(), limit);
      int end = patient.find() ? patient.start() : limit;
      int comma = comma(sentence, family.end(), end);
      if (comma >= 0 && ADJECTIVES.contains(family.group())) {
        end = comma;
      }
      scopes.add(Scope.behind(Cue.FAMILY, base, family, end));
    }
  }

  /** True of whose child the patient is: "born to healthy, unrelated parents". */
  private static boolean isChildOf(String sentence, int start) {
    String before = "";
    int end = start - 1;
    for (int n = 0; n < CHILD_REACH && end > 0 && sentence.charAt(end) == ' '; n++) {
      int from = end;
      while (from > 0 && isOfWord(sentence.charAt(from - 1))) {
        from--;
      }
      String word = sentence.substring(from, end);
      if (OWNERS.contains(word)) {
        return false;
      }
      if (word.equals("to")) {
        return BORN.in(sentence, Math.max(0, from - BORN_REACH), from).find();
      }
      if (before.equals("of") && CHILDREN.contains(word)) {
        return true;
      }
      before = word;
      end = from - 1;
    }
    return false;
  }

  private static boolean isOfWord(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == ',';
  }

  private static void forward(
      SoughtPattern pattern, Cue cue, String sentence, int base, List<Scope> scopes) {
    SoughtPattern.Search matcher = pattern.in(sentence);
    while (matcher.find()) {
      boolean list = pattern == DENIES || pattern == WEIGHED;
      int end = list ? listEnd(sentence, matcher.end()) : reach(sentence, matcher.end());
      scopes.add(Scope.behind(cue, base, matcher, end));
    }
  }

  /** Only two words right before, up to an article or a conjunction: "has ptosis and attends the heart failure clinic". */
  private static void named(String sentence, int base, List<Scope> scopes) {
    SoughtPattern.Search matcher = NAMED.in(sentence);
    while (matcher.find()) {
      int start = matcher.start();
      for (int n = 0; n < WORDS_OF_A_NAME && start > 0; n++) {
        int word = sentence.lastIndexOf(' ', start - 1);
        String last = sentence.substring(word + 1, start);
        boolean ends = last.isEmpty() || !Character.isLetter(last.charAt(last.length() - 1));
        if (ends || BEFORE_A_NAME.contains(last)) {
          break;
        }
        start = Math.max(0, word);
      }
      scopes.add(Scope.before(Cue.HYPOTHETICAL, base, start, matcher));
    }
  }

  private static void backward(
      SoughtPattern pattern, Cue cue, String sentence, int base, List<Scope> scopes) {
    SoughtPattern.Search matcher = pattern.in(sentence);
    while (matcher.find()) {
      int start = Math.max(0, matcher.start() - REACH);
      SoughtPattern.Search stop = STOP_BEFORE.in(sentence, start, matcher.start());
      while (stop.find()) {
        start = stop.end();
      }
      for (int i = start; i < matcher.start(); i++) {
        start = sentence.charAt(i) == ',' ? i : start;
      }
      scopes.add(Scope.before(cue, base, start, matcher));
    }
  }

  /** The end of a list of what is denied, over its commas, up to what is affirmed. */
  private static int listEnd(String sentence, int from) {
    int end = clauseEnd(sentence, from);
    SoughtPattern.Search affirmed = AFFIRMED.in(sentence, from, end);
    return affirmed.find() ? affirmed.start() : end;
  }

  /** Where the next clause begins or a bracket opens; one that a comma follows is passed over: "no fever (>38), cough or rash". */
  private static int clauseEnd(String sentence, int from) {
    int limit = Math.min(sentence.length(), from + REACH);
    SoughtPattern.Search stop = STOP.in(sentence, from, limit);
    while (stop.find()) {
      boolean bracket = sentence.charAt(stop.start()) == '(';
      int close = bracket ? sentence.indexOf(')', stop.start()) + 1 : 0;
      if (close == 0 || close >= limit || sentence.charAt(close) != ',') {
        return stop.start();
      }
    }
    return limit;
  }

  /** Up to the next clause; past a comma only where the list goes on to an "or". */
  private static int reach(String sentence, int from) {
    int end = clauseEnd(sentence, from);
    int comma = comma(sentence, from, end);
    if (comma < 0 || comma >= end) {
      return end;
    }
    SoughtPattern.Search or = LIST_END.in(sentence, comma, end);
    int last = -1;
    while (or.find()) {
      last = or.end();
    }
    if (last < 0) {
      return comma;
    }
    int close = comma(sentence, last, end);
    return close < 0 || close > end ? end : close;
  }

  /** The first comma in a stretch; -1 if none. */
  private static int comma(String sentence, int from, int end) {
    for (int i = from; i < end; i++) {
      if (sentence.charAt(i) == ',') {
        return i;
      }
    }
    return -1;
  }
}
