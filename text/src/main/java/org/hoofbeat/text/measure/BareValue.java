package org.hoofbeat.text.measure;

import java.util.List;

/**
 * A value without a unit after an abbreviation, as reports are copied into notes: {@code WBC 2.1, PLT 52}. It is in the first
 * unit of its range, unless another fits better.
 */
final class BareValue {

  /** Further from the limits than this, the value is more likely in another unit. */
  private static final double LEAST_OF_LOW = 0.25;

  private static final double MOST_OF_HIGH = 4;
  private static final int BEFORE = 3;

  private BareValue() {}

  /**
   * True where nothing that could be a unit follows and the sample is blood.
   *
   * @param start of the name
   * @param nameEnd of the name
   * @param end of the value
   */
  static boolean standsAlone(String folded, int start, int nameEnd, int end) {
    return isAbbreviation(folded.substring(start, nameEnd))
        && endsHere(folded, end)
        && isBlood(folded.substring(Math.max(0, start - BEFORE), start));
  }

  /** True where some range has the value near, in its first unit. */
  static boolean fits(double value, List<ReferenceRange> all) {
    return all.stream().anyMatch(range -> isLikely(range, value));
  }

  private static boolean isAbbreviation(String name) {
    long letters = name.chars().filter(c -> c >= 'a' && c <= 'z').count();
    return letters >= 2 && name.length() <= 5 && name.chars().allMatch(c -> c < 128);
  }

  private static boolean endsHere(String folded, int end) {
    return end >= folded.length() || ",;.)\n".indexOf(folded.charAt(end)) >= 0;
  }

  private static boolean isBlood(String before) {
    return before.chars().noneMatch(c -> "尿便痰液水".indexOf(c) >= 0);
  }

  /** In the first unit, or at least not in another: {@code Hb 12} is in g/dL. */
  private static boolean isLikely(ReferenceRange range, double value) {
    return isNear(range, value)
        || range.units().values().stream()
            .noneMatch(factor -> factor != 1 && isNear(range, value * factor));
  }

  private static boolean isNear(ReferenceRange range, double value) {
    Double low = range.low();
    Double high = range.high();
    return (low == null || value >= low * LEAST_OF_LOW)
        && (high == null || value <= high * MOST_OF_HIGH);
  }
}
