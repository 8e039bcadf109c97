package org.hoofbeat.text.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.measure.Measurement.Interpretation;

/**
 * Reads when a child reached a milestone, as Chinese notes tell it: 20月走路，3岁才说话. Later than 99 of 100 healthy children is
 * a delay (WHO Multicentre Growth Reference Study, Acta Paediatr 2006, Suppl 450:86); first words later than 16 months
 * (Filipek, J Autism Dev Disord 1999). Pure.
 */
final class MilestoneReader {

  private static final String MONTHS = "月";
  private static final int YEAR = 12;
  private static final int HALF_YEAR = 6;

  private static final Pattern MILESTONE =
      Pattern.compile(
          "(?<![\\d年.-])(?:(\\d{1,2})岁(?:(\\d{1,2})个?月|(半))?|(\\d{1,2})(?:个)?月)(?:龄|大|时|左右|多|余|才|方|始|开始|能|会|可|学会|独立|自己|扶){0,4}(独坐|坐|坐稳|爬|爬行|独站|站|站立|独走|独行|走路|走|行走|说话|叫人|开口|说单字|说单词|叫爸妈|叫爸爸妈妈)(?=[,.;)]|$)");

  private record Milestone(int months, TermId delay) {}

  private static final Milestone SIT = new Milestone(9, new TermId("HP:0025336"));
  private static final Milestone CRAWL = new Milestone(13, new TermId("HP:0033128"));
  private static final Milestone STAND = new Milestone(16, new TermId("HP:0025335"));
  private static final Milestone WALK = new Milestone(17, new TermId("HP:0031936"));
  private static final Milestone SPEAK = new Milestone(16, new TermId("HP:0000750"));

  private static final Map<Character, Milestone> BY_VERB =
      Map.of('坐', SIT, '爬', CRAWL, '站', STAND, '走', WALK, '行', WALK);

  private MilestoneReader() {}

  /** The milestones in the order of the text; their value is the age in whole months. */
  static List<Measurement> read(FoldedText text) {
    List<Measurement> found = new ArrayList<>();
    Matcher matcher = MILESTONE.matcher(text.text());
    while (matcher.find()) {
      Milestone milestone = of(matcher.group(5));
      int months = months(matcher);
      boolean late = months > milestone.months();
      found.add(
          new Measurement(
              "",
              text.original().substring(text.start(matcher.start(5)), text.end(matcher.end(5) - 1)),
              "",
              months,
              MONTHS,
              text.start(matcher.start()),
              text.end(matcher.end() - 1),
              late ? Interpretation.HIGH : Interpretation.NORMAL,
              "WHO 2006",
              late ? milestone.delay() : null));
    }
    return found;
  }

  private static Milestone of(String words) {
    for (char c : words.toCharArray()) {
      Milestone milestone = BY_VERB.get(c);
      if (milestone != null) {
        return milestone;
      }
    }
    return SPEAK;
  }

  private static int months(Matcher matcher) {
    if (matcher.group(4) != null) {
      return Integer.parseInt(matcher.group(4));
    }
    int rest =
        matcher.group(2) != null
            ? Integer.parseInt(matcher.group(2))
            : matcher.group(3) != null ? HALF_YEAR : 0;
    return Integer.parseInt(matcher.group(1)) * YEAR + rest;
  }
}
