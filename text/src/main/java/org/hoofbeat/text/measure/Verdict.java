package org.hoofbeat.text.measure;

import java.util.Comparator;
import java.util.List;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.measure.Measurement.Interpretation;
import org.jspecify.annotations.Nullable;

/**
 * What a value means.
 *
 * @param reason {@link Measurement#reason}
 * @param range whose findings are named
 * @param value in the first unit of the range
 */
record Verdict(Interpretation interpretation, String reason, ReferenceRange range, double value) {

  static Verdict unknown(ReferenceRange range, double value) {
    return new Verdict(Interpretation.UNKNOWN, "", range, value);
  }

  /** What the note says by itself. */
  static Verdict stated(
      Interpretation interpretation, List<ReferenceRange> all, double value, Patient patient) {
    return new Verdict(interpretation, "stated", likeliest(all, patient), value);
  }

  /** What the ranges that may hold say, where they say the same; of an age that has none, the nearest's say less. */
  static Verdict of(List<ReferenceRange> all, double value, String comparator, Patient patient) {
    Verdict common = null;
    for (ReferenceRange range : all) {
      if (range.mayHold(patient) && !range.isStatedOnly()) {
        Interpretation interpretation = range.interpret(value, comparator);
        if (common != null && common.interpretation() != interpretation) {
          return unknown(range, value);
        }
        common = new Verdict(interpretation, range.source(), range, value);
      }
    }
    return common == null ? ofNearestAge(all, value, comparator, patient) : common;
  }

  /** Only what lies far beyond the limits of the nearest age is told, and nothing of the newborn, who differ most. */
  private static Verdict ofNearestAge(
      List<ReferenceRange> all, double value, String comparator, Patient patient) {
    Double age = patient.ageYears();
    if (age == null || age < Patient.NEWBORN_YEARS) {
      return unknown(all.get(0), value);
    }
    return all.stream()
        .filter(range -> !range.isStatedOnly() && range.isOfSex(patient))
        .min(Comparator.comparingDouble(range -> range.yearsFrom(age)))
        .filter(nearest -> nearest.isFarBeyond(value))
        .map(
            nearest ->
                new Verdict(
                    nearest.interpret(value, comparator),
                    nearest.source() + ", of another age, far beyond",
                    nearest,
                    value))
        .orElseGet(() -> unknown(all.get(0), value));
  }

  /** The range whose findings are named where the note says by itself which way a value lies: of more years where none are told. */
  static ReferenceRange likeliest(List<ReferenceRange> all, Patient patient) {
    return all.stream()
        .filter(range -> range.mayHold(patient))
        .reduce((one, other) -> other.to() - other.from() > one.to() - one.from() ? other : one)
        .orElse(all.get(0));
  }

  /** The phenotypic abnormality that the value is; null if none. */
  @Nullable TermId finding() {
    return switch (interpretation) {
      case LOW -> range.below(value);
      case HIGH -> range.above(value);
      case NORMAL, UNKNOWN -> null;
    };
  }
}
