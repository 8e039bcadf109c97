package org.hoofbeat.text.measure;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.measure.Measurement.Interpretation;
import org.jspecify.annotations.Nullable;

/**
 * What is usual for patients of one sex and age.
 *
 * @param names folded
 * @param units folded, each with the factor that makes it the first one
 * @param sex null for both
 * @param from youngest age in years
 * @param to first age that is too old
 * @param low null if there is no lower limit
 * @param high null if there is no upper limit
 * @param highest a value above it is in another unit; null where none is
 * @param below the findings of low values by their limits: that of the nearest limit above the value holds
 * @param above the findings of high values by their limits: that of the nearest limit under the value holds
 */
record ReferenceRange(
    String code,
    List<String> names,
    Map<String, Double> units,
    @Nullable Sex sex,
    double from,
    double to,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double highest,
    NavigableMap<Double, TermId> below,
    NavigableMap<Double, TermId> above,
    String source) {

  /** A value by this much beyond a limit is abnormal at other ages, too. */
  private static final double FAR = 1.5;

  /** True where it may hold for this patient; what is unknown of the patient excludes nothing. */
  boolean mayHold(Patient patient) {
    // The values of a prenatal note are the mother's, whose age is not read.
    Double age = patient.isUnborn() ? null : patient.ageYears();
    return isOfSex(patient) && (age == null || age >= from && age < to);
  }

  boolean isOfSex(Patient patient) {
    return sex == null || patient.sex() == Sex.UNKNOWN || patient.sex() == sex;
  }

  /** Years between an age for which it does not hold and the nearest for which it does. */
  double yearsFrom(double age) {
    return Math.max(from - age, age - to);
  }

  /** True for a value that is half as much again over the upper limit, or under two thirds of the lower. */
  boolean isFarBeyond(double value) {
    return high != null && value > high * FAR || low != null && value < low / FAR;
  }

  /** True where only what the note says itself tells what a value means. */
  boolean isStatedOnly() {
    return low == null && high == null;
  }

  /** Where a value lies; a value told as "under" or "over" is just beyond what is told. */
  Interpretation interpret(double value, String comparator) {
    boolean under = comparator.startsWith("<");
    boolean over = comparator.startsWith(">");
    if (low != null && (value < low || under && value <= low)) {
      return over ? Interpretation.UNKNOWN : Interpretation.LOW;
    }
    if (highest != null && value > highest) {
      return Interpretation.UNKNOWN;
    }
    if (high != null && (value > high || over && value >= high)) {
      return under ? Interpretation.UNKNOWN : Interpretation.HIGH;
    }
    return low == null && high == null || under || over
        ? Interpretation.UNKNOWN
        : Interpretation.NORMAL;
  }

  /** The finding of a high value, null if there is none: 5.6 g of protein a day are in the nephrotic range, 0.6 g are not. */
  @Nullable TermId above(double value) {
    if (above.isEmpty()) {
      return null;
    }
    Map.Entry<Double, TermId> next = above.lowerEntry(value);
    return next == null ? above.firstEntry().getValue() : next.getValue();
  }

  /** The finding of a low value, null if there is none: of IQ 58 mild, of IQ 42 moderate intellectual disability. */
  @Nullable TermId below(double value) {
    if (below.isEmpty()) {
      return null;
    }
    Map.Entry<Double, TermId> next = below.higherEntry(value);
    return next == null ? below.lastEntry().getValue() : next.getValue();
  }
}
