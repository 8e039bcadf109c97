package org.hoofbeat.text.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hoofbeat.text.form.CharacterFolding;
import org.hoofbeat.text.recognise.word.Tokeniser;
import org.hoofbeat.text.recognise.word.Tokens;
import org.hoofbeat.text.recognise.wording.Candidate;

/** Which of the wordings met in one text are kept. Pure; made for one text. */
final class Choice {

  private static final String SIZES = "厚宽高深长大";
  private static final int LONGEST_NAME = 16;

  /** The rest of the name of a department. */
  private static final Pattern DEPARTMENT =
      Pattern.compile(
          "(?:专病|专科|多学科|康复|亚专科)?(?:科(?!学)|门诊(?=[,.;:()\\s]|$|医[生师]|主任|专家|病[历案]|[初复]诊)|病房|病区|专科|专病|诊治中心|诊疗中心)");

  /** The rest of the name of a type of disease. */
  private static final Pattern DISEASE = Pattern.compile("型[\\u4e00-\\u9fff]+?[症病]");

  /** The weeks of a pregnancy: 停经31+3周 tells how old it is, no disturbance. */
  private static final Pattern GESTATION = Pattern.compile("[约 ]?\\d{1,2}(?:\\+\\d)?周");

  private static final String NO_PERIOD = "停经";

  private final Tokens tokens;
  private final String folded;
  private final List<RecognisedTerm> terms;
  private final Tokeniser tokeniser;

  Choice(Tokens tokens, String folded, List<RecognisedTerm> terms, Tokeniser tokeniser) {
    this.tokens = tokens;
    this.folded = folded;
    this.terms = terms;
    this.tokeniser = tokeniser;
  }

  /** The longest first; what lies within a longer one is left out. */
  List<Candidate> of(List<Candidate> candidates, Genre genre) {
    boolean all = genre == Genre.LITERATURE;
    removeWordsWithoutFinding(candidates);
    candidates.sort(this::compare);
    List<Candidate> chosen = new ArrayList<>();
    List<List<Candidate>> byToken = new ArrayList<>();
    for (Candidate candidate : candidates) {
      while (byToken.size() <= candidate.last()) {
        byToken.add(new ArrayList<>(0));
      }
      if (byToken.get(candidate.first()).stream()
          .noneMatch(
              other -> candidate.isPartOf(other) && !(all && isNamedWithin(candidate, other)))) {
        chosen.add(candidate);
        for (int i = candidate.heading(); i < candidate.tokens().length; i++) {
          byToken.get(candidate.tokens()[i]).add(candidate);
        }
      }
    }
    chosen.removeIf(
        candidate ->
            isDenial(candidate, byToken)
                || isToldAlready(candidate, byToken)
                || isOfAnother(candidate, byToken)
                || isReversed(candidate)
                || isAdjective(candidate)
                || isMeasure(candidate)
                || isType(candidate)
                || isGestation(candidate)
                || isDepartment(candidate));
    return Senses.settled(chosen, candidates, terms, tokens);
  }

  /** Words of a phrase that holds no finding are part of none, unless the whole phrase is: "renal pelvis", "dilated renal pelvis". */
  private static void removeWordsWithoutFinding(List<Candidate> candidates) {
    Map<Integer, List<Candidate>> idle = new HashMap<>();
    for (Candidate candidate : candidates) {
      if (!candidate.wording().isFinding() && candidate.inOrder() && candidate.dropped() == 0) {
        for (int token : candidate.tokens()) {
          idle.computeIfAbsent(token, at -> new ArrayList<>(1)).add(candidate);
        }
      }
    }
    candidates.removeIf(
        candidate ->
            !candidate.wording().isFinding()
                || Arrays.stream(candidate.tokens())
                    .mapToObj(token -> idle.getOrDefault(token, List.of()))
                    .flatMap(List::stream)
                    .anyMatch(phrase -> !isWithin(phrase, candidate)));
  }

  /** The finding has the whole phrase and a word more. */
  private static boolean isWithin(Candidate phrase, Candidate finding) {
    return phrase.tokens().length < finding.tokens().length && phrase.isPartOf(finding);
  }

  /** "手…缺如" in 手拇指缺如: in Chinese a quality is told of the noun before it, which another finding holds. */
  private boolean isOfAnother(Candidate candidate, List<List<Candidate>> byToken) {
    return candidate.dropped() > 0
        && !candidate.paired()
        && tokens.is(candidate.last(), Tokens.Mark.HAN)
        && byToken.get(candidate.last()).stream()
            .anyMatch(
                other ->
                    other.dropped() == 0
                        && other.last() == candidate.last()
                        && other.first() > candidate.first()
                        && !candidate.holds(other.first()));
  }

  /** A name that goes on to its opposite, 骨髓增生低下, is not the finding that it begins like. */
  private boolean isReversed(Candidate candidate) {
    int next = candidate.last() + 1;
    return tokens.end(candidate.last()) - tokens.start(candidate.first()) > 2
        && next < tokens.size()
        && tokens.is(candidate.last(), Tokens.Mark.HAN)
        && tokens.start(next) == tokens.end(candidate.last())
        && tokeniser.isReversal(tokens.form(next));
  }

  /** What stands under a heading is told by the words around it already: 反流 in 二尖瓣脱垂伴反流. */
  private static boolean isToldAlready(Candidate candidate, List<List<Candidate>> byToken) {
    return candidate.heading() > 0
        && byToken.get(candidate.last()).stream()
            .anyMatch(
                other ->
                    other.heading() == 0 && other.wording().term() == candidate.wording().term());
  }

  /** "无羊水" in 无羊水过多, where 羊水过多 is what is denied. */
  private boolean isDenial(Candidate candidate, List<List<Candidate>> byToken) {
    return tokens.is(candidate.first(), Tokens.Mark.NEGATION)
        && tokens.is(candidate.first(), Tokens.Mark.HAN)
        && byToken.get(candidate.last()).stream()
            .anyMatch(
                other -> other.first() > candidate.first() && other.last() > candidate.last());
  }

  /** 痛性 and 出血性 tell of what follows. */
  private boolean isAdjective(Candidate candidate) {
    int end = tokens.end(candidate.last());
    return tokens.is(candidate.last(), Tokens.Mark.HAN)
        && end + 1 < folded.length()
        && folded.charAt(end) == '性'
        && CharacterFolding.isHan(folded.charAt(end + 1));
  }

  /** GBM厚 in GBM厚度正常: a size, not too much of it. */
  private boolean isMeasure(Candidate candidate) {
    int end = tokens.end(candidate.last());
    return end < folded.length()
        && (folded.charAt(end) == '度' || folded.charAt(end) == '径')
        && SIZES.indexOf(folded.charAt(end - 1)) >= 0;
  }

  /** 营养不良 in 营养不良型大疱性表皮松解症 tells kinds of a disease apart. */
  private boolean isType(Candidate candidate) {
    return goesOn(DISEASE, tokens.end(candidate.last()));
  }

  private boolean isGestation(Candidate candidate) {
    int end = tokens.end(candidate.last());
    return folded.startsWith(NO_PERIOD, end - NO_PERIOD.length()) && goesOn(GESTATION, end);
  }

  /** 糖尿病专科 and 青光眼科 are places; 抽搐门诊就诊 is a complaint. */
  private boolean isDepartment(Candidate candidate) {
    return tokens.is(candidate.last(), Tokens.Mark.HAN)
        && goesOn(DEPARTMENT, tokens.end(candidate.last()));
  }

  /** True where the text from here on is the rest of such a name. */
  private boolean goesOn(Pattern rest, int from) {
    int limit = Math.min(folded.length(), from + LONGEST_NAME);
    return rest.matcher(folded).region(from, limit).lookingAt();
  }

  private int compare(Candidate one, Candidate other) {
    int order = Integer.compare(other.tokens().length, one.tokens().length);
    order = order != 0 ? order : Integer.compare(one.dropped(), other.dropped());
    order = order != 0 ? order : Boolean.compare(other.inOrder(), one.inOrder());
    order = order != 0 ? order : Integer.compare(one.wording().rank(), other.wording().rank());
    if (order == 0 && one.wording().term() != other.wording().term()) {
      order =
          terms.get(one.wording().term()).id().compareTo(terms.get(other.wording().term()).id());
    }
    return order != 0 ? order : Integer.compare(one.first(), other.first());
  }

  /** In literature a shorter wording, of neighbouring words or of one half of a pair, counts within a longer one. */
  private static boolean isNamedWithin(Candidate candidate, Candidate other) {
    boolean neighbours = candidate.last() - candidate.first() == candidate.tokens().length - 1;
    return (candidate.dropped() == 0 && neighbours || candidate.paired())
        && candidate.tokens().length < other.tokens().length;
  }
}
