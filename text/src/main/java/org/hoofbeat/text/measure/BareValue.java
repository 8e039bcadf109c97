package org.hoofbeat.text.measure;

import java.util.List;
import org.hoofbeat.text.form.CharacterFolding;
import org.hoofbeat.text.form.FoldedText;

/**
 * A value without a unit, as reports are copied into notes: {@code WBC 2.1 PLT 52，白蛋白24，K 2.6}. It is in the first
 * unit of its range, unless another fits better.
 */
final class BareValue {

  /** Further from the limits than this, the value is more likely in another unit. */
  private static final double LEAST_OF_LOW = 0.25;

  private static final double MOST_OF_HIGH = 4;

  /** Single letters that mean potassium, phosphate or the pulse where the value does; others mean too much. */
  private static final String LETTERS = "kp";

  private static final double SLOWEST_TOLD_PULSE = 100;
  private static final int LONGEST_ABBREVIATION = 12;

  /** Chinese words right behind a number that make it something else than a value. */
  private static final String COUNTED = "次级度期型分秒岁月天周日年个倍万枚处例克种项支颗厘毫公斤号";

  private BareValue() {}

  /**
   * True where nothing that could be a unit follows and the sample is blood.
   *
   * @param start of the name
   * @param nameEnd of the name
   * @param end of the value
   */
  static boolean standsAlone(FoldedText text, int start, int nameEnd, int end, double value) {
    String folded = text.text();
    return isName(folded, start, nameEnd, value) && isOfBlood(text, start, end);
  }

  /** As {@link #standsAlone}, under any name. */
  static boolean isOfBlood(FoldedText text, int start, int end) {
    return endsHere(text, end) && Specimen.of(text.text(), start) == Specimen.BLOOD;
  }

  /** True where some range has the value near, in its first unit; under a name of one letter no other value counts. */
  static boolean fits(String name, double value, List<ReferenceRange> all) {
    boolean letter = name.length() == 1 && name.charAt(0) < 128;
    return all.stream()
        .anyMatch(range -> letter ? isOfOrder(range, value) : isLikely(range, value));
  }

  private static boolean isName(String folded, int start, int nameEnd, double value) {
    int length = nameEnd - start;
    if (length == 1 && folded.charAt(start) < 128) {
      int next = nameEnd;
      while (next < folded.length() && folded.charAt(next) == ' ') {
        next++;
      }
      // P = 0.03 and P < 0.05 are probabilities, P50 is a percentile.
      boolean plain = next < folded.length() && Character.isDigit(folded.charAt(next));
      return plain
          && LETTERS.indexOf(folded.charAt(start)) >= 0
          && (isDecimal(folded, next) || next > nameEnd && value >= SLOWEST_TOLD_PULSE);
    }
    if (CharacterFolding.isHan(folded.charAt(start))) {
      return true;
    }
    long letters = folded.substring(start, nameEnd).chars().filter(c -> c >= 'a').count();
    return letters >= 1 && length <= LONGEST_ABBREVIATION;
  }

  /** 3.0 is one, 3 is none. */
  private static boolean isDecimal(String folded, int number) {
    int point = number;
    while (point < folded.length() && Character.isDigit(folded.charAt(point))) {
      point++;
    }
    return point + 1 < folded.length()
        && folded.charAt(point) == '.'
        && Character.isDigit(folded.charAt(point + 1));
  }

  private static boolean endsHere(FoldedText text, int end) {
    String folded = text.text();
    if (end >= folded.length()) {
      return true;
    }
    char next = folded.charAt(end);
    if (CharacterFolding.isHan(next)) {
      return COUNTED.indexOf(next) < 0;
    }
    boolean parted = folded.charAt(end - 1) == ' ';
    return ",;.)(\n".indexOf(next) >= 0
        || parted && Character.isUpperCase(text.original().charAt(text.start(end)));
  }

  /** In the first unit, or at least not in another: {@code Hb 12} is in g/dL. */
  private static boolean isLikely(ReferenceRange range, double value) {
    return isNear(range, value)
        || range.units().values().stream()
            .noneMatch(factor -> factor != 1 && isOfOrder(range, value * factor));
  }

  /** True where the value is of the order of the range's limits, neither far over nor far under them. */
  static boolean isOfOrder(ReferenceRange range, double value) {
    Double high = range.high();
    return isNear(range, value)
        && (range.highest() == null || value <= range.highest())
        && (range.low() != null || high == null || value >= high * LEAST_OF_LOW);
  }

  private static boolean isNear(ReferenceRange range, double value) {
    Double low = range.low();
    Double high = range.high();
    return (low == null || value >= low * LEAST_OF_LOW)
        && (high == null || value <= high * MOST_OF_HIGH);
  }
}
