package org.hoofbeat.text.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.measure.Measurement.Interpretation;
import org.jspecify.annotations.Nullable;

/**
 * Reads measured values: name, value, unit, and what the value means.
 *
 * <p>Thread-safe; linear in the text. What the note itself says comes first (an arrow, its own range, SD, percentile); else
 * the ranges for the patient's age and sex speak, and only where all that may hold agree: {@code Hb 65 g/L} is anaemia at any
 * age, {@code Hb 118 g/L} only where the patient is known. Where the ages have no range the nearest speaks of what is far beyond it.
 */
public final class MeasurementReader {

  /** From a name to its value, and from a value to what is said of it. */
  private static final int REACH = 48;

  /** English words between a name and its value, or between a value and what is said of it. */
  private static final String SAID =
      "(?:(?:is|was|are|were|of|at|on|to|in|the|which|both|now|currently|remain(?:s|ed)?|measur(?:es|ed|ing)|plott(?:ed|ing)|plots|fell|falls|falling|lies|lay|track(?:s|ed|ing)|just|well|far|about|around|approximately|levels?|counts?|values?|concentration|activity|palpable|palpated|felt|enlarged) ){0,6}+";

  private static final String UNDER = "<|below |under |less than |lower than |低于|小于|以下|之下";
  private static final String OVER = ">|above |over |greater than |more than |高于|大于|超过|以上";
  private static final String COMPARED = "((?:" + UNDER + "|" + OVER + "))?=? ?(?:the )?";

  private static final Pattern VALUE =
      Pattern.compile(
          "\\G[\\s:=为是约达至升高降低到测示值占预计百分比(]{0,8}"
              + SAID
              + "([<>]?)=? ?(\\d{1,3}(?:[, ]\\d{3})+(?!\\d|\\.\\d)|\\d{1,7}(?:\\.\\d{1,4})?)(?:/(\\d{2,3}))? ?");
  private static final Pattern STATED_SD =
      Pattern.compile(
          "\\G[\\s:,(]{0,3}"
              + SAID
              + "(?:为|约|在|位于|处于)?"
              + COMPARED
              + "([+-]?) ?(\\d{1,2}(?:\\.\\d{1,2})?) ?(?:sds?\\b|s\\.d\\.|standard deviations?|sd|个?标准差)( below| under| above| over)?(?: the)?(?: mean| average)?");
  private static final Pattern STATED_SCORE =
      Pattern.compile(
          "\\G[\\s,(]{0,3}"
              + SAID
              + "z(?:-? ?score|值|评分)?(?: of)? ?[=:]? ?([+-]?)(\\d(?:\\.\\d{1,2})?)");
  private static final Pattern STATED_PERCENTILE =
      Pattern.compile(
          "\\G[\\s:,(]{0,3}"
              + SAID
              + "(?:在|位于|处于)?"
              + COMPARED
              + "(?:p|第)?(\\d{1,2}(?:\\.\\d)?)(?:(?:st|nd|rd|th)? ?(?:%(?:ile)?|percentile|centile|百分位|(?<=p\\d{1,2}))|(?:st|nd|rd|th)(?= ?[),;]))(以下|之下|以上)?");

  /** Of two kinds of growth what is told is told of both: height and weight were below the 3rd centile. */
  private static final Pattern OTHER_GROWTH =
      Pattern.compile(
          "\\G(?:(?:, ?| and |, and | & ?|/)(?:his |her |the )?(?:height|weight|length|head circumference|ofc|hc|ht|wt|bmi)){1,2}(?= )");

  private static final Pattern STATED_RANGE =
      Pattern.compile(
          "\\G[\\s,(\\[]{0,3}(?:参考(?:值|范围|区间)?|正常(?:值|范围)?|ref(?:erence)?(?: range)?|normal(?: range)?)?[: ]{0,2}(\\d+(?:\\.\\d+)?) ?[-~] ?(\\d+(?:\\.\\d+)?)");

  /** A unit that no range knows, right before the arrow that says what the value means. */
  private static final Pattern OTHER_UNIT =
      Pattern.compile("\\G[a-z%][a-z0-9/%^.]{0,13}(?= ?[↑↓])");

  private static final Pattern ARROW =
      Pattern.compile(
          "\\G(?:[\\s(]{0,2}([↑↓]|[hl]\\b(?![\\w/]))| ?\\((?:(?:very|markedly|mildly|slightly) )?(high|low|raised|elevated|increased|reduced|decreased)(?= ?[),;])| ?\\((?:明显|显著|轻度|稍)?(升高|增高|偏高|高|降低|减低|偏低|下降|低)(?=\\)))");
  private static final Set<String> LOW_WORDS =
      Set.of("↓", "l", "low", "reduced", "decreased", "降低", "减低", "偏低", "下降", "低");

  /** Right before a name: what is measured is not the blood's. */
  private static final Pattern OTHER_SAMPLE =
      Pattern.compile("(?:sweat|urine|urinary|csf|stool|faecal|fecal|spot) $");

  private static final int SAMPLE = 9;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");
  private static final String PER_MICROLITRE = "/ul";

  /** Cells without a unit are in a microlitre from here on: platelets 84,000. */
  private static final double LEAST_COUNT = 1000;

  /** LOINC of the systolic blood pressure, beside which the diastolic is told. */
  private static final String BLOOD_PRESSURE = "8480-6";

  private static final String DIASTOLIC = "舒张压";

  /** Right before growth that is another's or of another time: 靶身高, 出生身长, 3岁身高. */
  private static final Pattern OTHER_GROWN =
      Pattern.compile(
          "(?:靶|预测|预期|目标|终|成年|时|岁|个?月|前|父亲?|母亲?|爸|妈|姐|哥|弟|妹|target|predicted|birth|final|adult|fundal|sitting|facial|mother's|father's) ?$");

  private static final int BEFORE_GROWTH = 10;

  private static final double LOW_SD = -2;
  private static final double LOW_PERCENTILE = 3;

  private final ReferenceRanges ranges = new ReferenceRanges();
  private final MeasuredNames name;

  public MeasurementReader() {
    this.name = new MeasuredNames(ranges.names());
  }

  /** True for the name of what is measured. */
  public boolean measures(String measured) {
    return ranges.names().contains(FoldedText.of(measured).text().strip());
  }

  /** The values in the order of the text. */
  public List<Measurement> read(FoldedText text, Patient patient) {
    String folded = grades(text.text().replace('μ', 'u').replace('×', 'x'));
    List<Measurement> found = new ArrayList<>();
    MeasuredNames.Search names = name.in(folded);
    while (names.find()) {
      String measured = ranges.measured(names.group(), folded, names.start());
      if (measured.isEmpty()) {
        continue;
      }
      int limit = Math.min(folded.length(), names.end() + REACH);
      Matcher value = VALUE.matcher(folded).region(names.end(), limit);
      Measurement measurement =
          value.find() ? read(text, folded, names, measured, value, patient) : null;
      if (measurement == null) {
        measurement = growth(text, folded, names, measured, patient);
      }
      if (measurement != null
          && !OTHER_SAMPLE
              .matcher(folded)
              .region(Math.max(0, names.start() - SAMPLE), names.start())
              .find()) {
        found.add(measurement);
      }
    }
    found.addAll(MilestoneReader.read(text));
    List<Measurement> together = new ArrayList<>(GestationReader.read(text));
    together.addAll(AcidBaseReader.read(text));
    replace(found, together);
    found.sort(Comparator.comparingInt(Measurement::start));
    return found;
  }

  /** What values say together is told instead of what one of them says: the birth weight at term, the pH beside base. */
  private static void replace(List<Measurement> found, List<Measurement> together) {
    NavigableMap<Integer, Measurement> byStart = new TreeMap<>();
    together.forEach(one -> byStart.put(one.start(), one));
    found.removeIf(
        one -> {
          Map.Entry<Integer, Measurement> last = byStart.lowerEntry(one.end());
          return last != null
              && last.getValue().end() > one.start()
              && (last.getKey() == one.start() || last.getValue().code().equals(one.code()));
        });
    found.addAll(together);
  }

  /** Grades are told in Roman numerals, too: 肌力Ⅲ级. */
  private static String grades(String folded) {
    String plain = folded;
    for (char one = 'ⅰ'; one <= 'ⅴ'; one++) {
      plain = plain.replace(one, (char) ('1' + one - 'ⅰ'));
    }
    return plain;
  }

  /** Growth told by SD or percentile alone: 身高-2.8SD, 头围小于第3百分位. */
  private @Nullable Measurement growth(
      FoldedText text,
      String folded,
      MeasuredNames.Search names,
      String measured,
      Patient patient) {
    ReferenceRange range = Verdict.likeliest(ranges.of(measured), patient);
    Matcher others = OTHER_GROWTH.matcher(folded).region(names.end(), folded.length());
    int from = others.lookingAt() ? others.end() : names.end();
    Stated stated = range.isStatedOnly() ? deviation(folded, from, true) : null;
    if (stated == null) {
      return null;
    }
    String said = folded.substring(from, stated.end());
    Matcher number = NUMBER.matcher(said);
    double value = number.find() ? Double.parseDouble(number.group()) : 0;
    return new Measurement(
        range.code(),
        text.original().substring(text.start(names.start()), text.end(names.end() - 1)),
        "",
        value,
        said.contains("sd") || said.contains("标准差") || said.contains("standard")
            ? "sd"
            : "percentile",
        text.start(names.start()),
        text.end(trimmed(folded, stated.end()) - 1),
        stated.interpretation(),
        "stated",
        new Verdict(stated.interpretation(), "stated", range, value).finding());
  }

  private @Nullable Measurement read(
      FoldedText text,
      String folded,
      MeasuredNames.Search names,
      String measured,
      Matcher value,
      Patient patient) {
    double number = Double.parseDouble(value.group(2).replaceAll("[, ]", ""));
    List<ReferenceRange> all = ranges.of(measured, folded, value.end(), number);
    Map<String, Double> units = all.get(0).units();
    String unit = ReferenceRanges.unit(units, folded, value.end());
    Matcher other = OTHER_UNIT.matcher(folded).region(value.end(), folded.length());
    int length = unit == null ? 0 : unit.length();
    int end = length == 0 && other.lookingAt() ? other.end() : value.end() + length;
    boolean letters =
        end < folded.length() && unit != null && !unit.isEmpty() && isLetter(folded, end);
    Stated stated = stated(folded, end, number, all.get(0).isStatedOnly());
    boolean alone =
        unit == null
            && !Specimen.isNamedIn(measured)
            && BareValue.standsAlone(text, names.start(), names.end(), end, number);
    boolean counted =
        unit == null
            && number >= LEAST_COUNT
            && units.containsKey(PER_MICROLITRE)
            && BareValue.isOfBlood(text, names.start(), end);
    boolean bare = counted || alone && BareValue.fits(measured, number, all);
    boolean told = stated != null && (measured.length() > 1 || hasArrow(folded, end));
    if (letters || unit == null && !told && !bare) {
      return null;
    }
    double factor = units.getOrDefault(counted ? PER_MICROLITRE : unit == null ? "" : unit, 1.0);
    Verdict verdict =
        stated == null && isOfOtherTime(all.get(0), folded, names.start())
            ? Verdict.unknown(all.get(0), number)
            : verdict(all, number * factor, value, stated, patient);
    int last = stated == null ? end : stated.end();
    return new Measurement(
        all.get(0).code(),
        text.original().substring(text.start(names.start()), text.end(names.end() - 1)),
        value.group(1),
        number,
        unit == null ? "" : unit,
        text.start(names.start()),
        text.end(trimmed(folded, last) - 1),
        verdict.interpretation(),
        verdict.reason(),
        verdict.finding());
  }

  private Verdict verdict(
      List<ReferenceRange> all,
      double inFirstUnit,
      Matcher value,
      @Nullable Stated stated,
      Patient patient) {
    if (stated != null) {
      return Verdict.stated(stated.interpretation(), all, inFirstUnit, patient);
    }
    Verdict verdict = Verdict.of(all, inFirstUnit, value.group(1), patient);
    String diastolic = value.group(3);
    if (diastolic != null
        && all.get(0).code().equals(BLOOD_PRESSURE)
        && verdict.interpretation() == Interpretation.NORMAL) {
      Verdict lower = Verdict.of(ranges.of(DIASTOLIC), Double.parseDouble(diastolic), "", patient);
      return lower.interpretation() == Interpretation.HIGH ? lower : verdict;
    }
    return verdict;
  }

  private static boolean isOfOtherTime(ReferenceRange first, String folded, int start) {
    return first.isStatedOnly()
        && OTHER_GROWN.matcher(folded).region(Math.max(0, start - BEFORE_GROWTH), start).find();
  }

  private static @Nullable Stated stated(String folded, int from, double value, boolean ofGrowth) {
    int limit = Math.min(folded.length(), from + REACH);
    Matcher arrow = ARROW.matcher(folded).region(from, limit);
    if (arrow.find()) {
      int group = 1;
      while (arrow.group(group) == null) {
        group++;
      }
      return new Stated(
          LOW_WORDS.contains(arrow.group(group)) ? Interpretation.LOW : Interpretation.HIGH,
          arrow.end());
    }
    Stated deviation = deviation(folded, from, ofGrowth);
    if (deviation != null) {
      return deviation;
    }
    Matcher range = STATED_RANGE.matcher(folded).region(from, limit);
    if (range.find()) {
      boolean low = value < Double.parseDouble(range.group(1));
      boolean high = value > Double.parseDouble(range.group(2));
      return new Stated(
          low ? Interpretation.LOW : high ? Interpretation.HIGH : Interpretation.NORMAL,
          range.end());
    }
    return null;
  }

  /** In n = 30 (5-20) the range says nothing of neutrophils; an arrow behind a letter's value does. */
  private static boolean hasArrow(String folded, int from) {
    return ARROW.matcher(folded).region(from, folded.length()).lookingAt();
  }

  /** What an SD, a score or a percentile right here says; only of growth is 3% or "the 3rd" a percentile. */
  private static @Nullable Stated deviation(String folded, int from, boolean ofGrowth) {
    int limit = Math.min(folded.length(), from + REACH);
    Matcher sd = STATED_SD.matcher(folded).region(from, limit);
    if (sd.find()) {
      boolean below = isUnder(sd.group(1)) || sd.group(4) != null && isUnder(sd.group(4).strip());
      boolean negative = sd.group(2).equals("-") || sd.group(2).isEmpty() && below;
      double deviation = Double.parseDouble(sd.group(3)) * (negative ? -1 : 1);
      return new Stated(deviation(deviation), sd.end());
    }
    Matcher score = STATED_SCORE.matcher(folded).region(from, limit);
    if (score.find()) {
      double deviation = Double.parseDouble(score.group(2)) * (score.group(1).equals("-") ? -1 : 1);
      return new Stated(deviation(deviation), score.end());
    }
    Matcher percentile = STATED_PERCENTILE.matcher(folded).region(from, limit);
    if (percentile.find() && (ofGrowth || isNamedPercentile(percentile.group()))) {
      return new Stated(
          percentile(
              Double.parseDouble(percentile.group(2)),
              percentile.group(1) == null ? percentile.group(3) : percentile.group(1)),
          percentile.end());
    }
    return null;
  }

  private static boolean isNamedPercentile(String said) {
    return said.contains("centile") || said.contains("百分位");
  }

  private static Interpretation deviation(double sd) {
    return sd <= LOW_SD
        ? Interpretation.LOW
        : sd >= -LOW_SD ? Interpretation.HIGH : Interpretation.NORMAL;
  }

  private static boolean isUnder(@Nullable String comparator) {
    return comparator != null && UNDER.contains(comparator);
  }

  private static Interpretation percentile(double percentile, @Nullable String comparator) {
    boolean under = isUnder(comparator);
    boolean over = comparator != null && !under;
    if (percentile < LOW_PERCENTILE || under && percentile <= LOW_PERCENTILE) {
      return Interpretation.LOW;
    }
    boolean high = percentile > 100 - LOW_PERCENTILE || over && percentile >= 100 - LOW_PERCENTILE;
    return high ? Interpretation.HIGH : Interpretation.NORMAL;
  }

  private static boolean isLetter(String folded, int at) {
    char c = folded.charAt(at);
    return c >= 'a' && c <= 'z' && c != 'h' && c != 'l';
  }

  private static int trimmed(String folded, int end) {
    int at = end;
    while (folded.charAt(at - 1) == ' ') {
      at--;
    }
    return at < folded.length() && folded.charAt(at) == ')' ? at + 1 : at;
  }

  private record Stated(Interpretation interpretation, int end) {}
}
