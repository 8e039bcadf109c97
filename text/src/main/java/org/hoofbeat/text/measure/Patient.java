package org.hoofbeat.text.measure;

import org.hoofbeat.model.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What a note says of its patient.
 *
 * @param ageYears age in years, days and months as fractions, below 0 before birth; null if it is not told
 */
public record Patient(Sex sex, @Nullable Double ageYears) {

  /** The age at which a newborn is one no more: 28 days and one, since ages are told in whole ones. */
  public static final double NEWBORN_YEARS = 29 / 365.25;

  /** Nothing is known. */
  public static final Patient UNKNOWN = new Patient(Sex.UNKNOWN, null);

  /** True for a fetus, whose findings a prenatal note tells. */
  public boolean isUnborn() {
    return ageYears != null && ageYears < 0;
  }

  /** The age as an ISO 8601 duration of whole years, months or days; null if it is not told or before birth. */
  public @Nullable String iso8601() {
    if (ageYears == null || isUnborn()) {
      return null;
    }
    long months = Math.round(ageYears * 12);
    if (ageYears < 0.25) {
      return "P" + Math.round(ageYears * 365.25) + "D";
    }
    return (months >= 12 ? "P" + months / 12 + "Y" : "P")
        + (months % 12 == 0 ? "" : months % 12 + "M");
  }
}
