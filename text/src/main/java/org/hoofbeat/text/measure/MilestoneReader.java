package org.hoofbeat.text.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.form.Numerals;
import org.hoofbeat.text.form.SoughtPattern;
import org.hoofbeat.text.measure.Measurement.Interpretation;

/**
 * Reads when a child reached a milestone: 20月走路，3岁才说话; "walked at 26 months", "did not sit until the age of two". A delay is an age
 * by more than a month over that of 99 of 100 healthy children (WHO Multicentre Growth Reference Study, Acta Paediatr 2006,
 * Suppl 450:86); of first words, over 16 months (Filipek, J Autism Dev Disord 1999); of rolling over, over 7 (Frankenburg, Denver
 * II, Pediatrics 1992). Pure.
 */
final class MilestoneReader {

  private static final String MONTHS = "月";
  private static final int YEAR = 12;
  private static final int HALF_YEAR = 6;

  private static final SoughtPattern MILESTONE =
      SoughtPattern.of(
          "(?<![\\d年岁一二两三四五六七八九十-])(?<!\\d\\.(?=\\d))(?:(\\d{1,2}|[一二两三四五六七八九十]{1,3})岁(?:(\\d{1,2}|[一二两三四五六七八九十]{1,3})个?月|(半))?|(\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个)?月)(?:龄|大|时|左右|多|余|才|方|始|开始|能|会|可|学会|独立|自己|扶){0,4}+(独坐|坐|坐稳|坐住|爬|爬行|独站|站|站立|独走|独行|走路|走|行走|说话|叫人|开口|说单字|说单词|叫爸妈|叫爸爸妈妈)(?=[,.;)]|$)");

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20));

  private static final String NUMBER =
      "(\\d{1,2}(?:\\.\\d)?|" + String.join("|", NUMBERS.keySet()) + ")";

  private static final SoughtPattern ENGLISH =
      SoughtPattern.of(
          "\\b(?:(sat|sit|sitting)|(rolled|rolling|roll)|(crawled|crawling|crawl)|(stood|standing|stand)|(walked|walking|walk|first steps)|(first words?|first spoken words?|spoke|speaking|talked|talking))"
              + "(?:,? (?:up|over|alone|unsupported|unaided|unassisted|independently|without (?:support|help|aid|assistance)|only|late|first|finally|(?:was|were) (?:achieved|attained|acquired|delayed)|(?:was|were) not (?:achieved|attained)|appeared|emerged|occurred|came|not|until|till|at|from|by|the|age|aged|of|about|around|approximately|a)(?= )){0,8}+(?: |: )[~(]?"
              + NUMBER
              + "( and a half| ?1[/⁄]2)?[ -]?(?:(months?|mos?\\b|mths?)|(years?|yrs?|y\\b))(?! (?:ago|after|before|later))");

  /** "Until" ends what went before, unless it is denied: "walked until the age of nine", "did not walk until three". */
  private static final SoughtPattern UNTIL = SoughtPattern.of("\\b(?:until|till)\\b");

  private static final SoughtPattern NOT = SoughtPattern.of("\\b(?:not|never|unable)\\b|n't\\b");

  /** Told before the verb it makes the age that of a loss, or the walking another kind of walking. */
  private static final SoughtPattern OTHERWISE =
      SoughtPattern.of(
          "\\b(?:long|unable|inability|lost|loss|losing|stop|stopped|ceased|regress|regressed|longer|difficulty|difficulties|trouble|toe|tiptoe|sleep|problems?)\\b");

  /** Characters before the verb in which such words count. */
  private static final int BEFORE = 24;

  /** A month: ages are told in whole ones. */
  private static final int GRACE = 1;

  private static final int LATEST = 10 * 12;

  private record Milestone(int months, TermId delay, String source) {}

  private static final String WHO = "WHO 2006";

  private static final Milestone SIT = new Milestone(9, new TermId("HP:0025336"), WHO);
  private static final Milestone ROLL =
      new Milestone(7, new TermId("HP:0032989"), "Denver II 1992");
  private static final Milestone CRAWL = new Milestone(13, new TermId("HP:0033128"), WHO);
  private static final Milestone STAND = new Milestone(16, new TermId("HP:0025335"), WHO);
  private static final Milestone WALK = new Milestone(17, new TermId("HP:0031936"), WHO);
  private static final Milestone SPEAK =
      new Milestone(16, new TermId("HP:0000750"), "Filipek 1999");

  private static final Map<Character, Milestone> BY_VERB =
      Map.of('坐', SIT, '爬', CRAWL, '站', STAND, '走', WALK, '行', WALK);

  /** In the order of the groups of {@link #ENGLISH}. */
  private static final List<Milestone> BY_GROUP = List.of(SIT, ROLL, CRAWL, STAND, WALK, SPEAK);

  private MilestoneReader() {}

  /** The milestones in the order of the text; their value is the age in whole months. */
  static List<Measurement> read(FoldedText text) {
    List<Measurement> found = new ArrayList<>();
    SoughtPattern.Search matcher = MILESTONE.in(text.text());
    while (matcher.find()) {
      Milestone milestone = of(Objects.requireNonNull(matcher.group(5)));
      Told told = new Told(milestone, months(matcher), matcher.start(), matcher.end());
      found.add(measurement(text, told, matcher.start(5), matcher.end(5)));
    }
    english(text, found);
    return found;
  }

  private static void english(FoldedText text, List<Measurement> found) {
    String folded = text.text();
    SoughtPattern.Search search = ENGLISH.in(folded);
    while (search.find()) {
      int group = 1;
      while (search.group(group) == null) {
        group++;
      }
      String verb = search.group(group);
      int before = sentenceStart(folded, search.start());
      int months = englishMonths(search);
      boolean other =
          OTHERWISE.in(folded, before, search.start()).find()
              || UNTIL.in(folded, search.start(), search.end()).find()
                  && !NOT.in(folded, before, search.end()).find();
      if (verb != null && !other && months <= LATEST) {
        Told told = new Told(BY_GROUP.get(group - 1), months, search.start(), search.end());
        found.add(measurement(text, told, told.start, told.start + verb.length()));
      }
    }
  }

  private static int sentenceStart(String folded, int verb) {
    int from = Math.max(0, verb - BEFORE);
    for (int i = from; i < verb; i++) {
      from = folded.charAt(i) == '.' || folded.charAt(i) == '\n' ? i + 1 : from;
    }
    return from;
  }

  private static Measurement measurement(FoldedText text, Told told, int verb, int verbEnd) {
    boolean late = told.months > told.milestone.months + GRACE;
    return new Measurement(
        "",
        text.original().substring(text.start(verb), text.end(verbEnd - 1)),
        "",
        told.months,
        MONTHS,
        text.start(told.start),
        text.end(told.end - 1),
        late ? Interpretation.HIGH : Interpretation.NORMAL,
        told.milestone.source,
        late ? told.milestone.delay : null);
  }

  /** A milestone and the age of the child, with the folded offsets of what says so. */
  private record Told(Milestone milestone, int months, int start, int end) {}

  private static Milestone of(String words) {
    for (char c : words.toCharArray()) {
      Milestone milestone = BY_VERB.get(c);
      if (milestone != null) {
        return milestone;
      }
    }
    return SPEAK;
  }

  private static int months(SoughtPattern.Search matcher) {
    String months = matcher.group(4);
    if (months != null) {
      return number(months);
    }
    String rest = matcher.group(2);
    int beyond = rest != null ? number(rest) : matcher.group(3) != null ? HALF_YEAR : 0;
    return number(Objects.requireNonNull(matcher.group(1))) * YEAR + beyond;
  }

  /** 三 and 3; parents are quoted in words. */
  private static int number(String text) {
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : Numerals.han(text.replace('两', '二'));
  }

  private static int englishMonths(SoughtPattern.Search search) {
    int groups = BY_GROUP.size();
    String number = Objects.requireNonNull(search.group(groups + 1));
    Integer word = NUMBERS.get(number);
    double count = word == null ? Double.parseDouble(number) : word;
    double half = search.group(groups + 2) == null ? 0 : 0.5;
    boolean years = search.group(groups + 4) != null;
    return (int) Math.round((count + half) * (years ? YEAR : 1));
  }
}
