package org.hoofbeat.exchange.phenopacket;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Optional;
import org.hoofbeat.model.TermId;

/**
 * The HPO class of an age, by the bounds of the classes' definitions: {@code P3Y4M} is {@code HP:0011463}, childhood onset.
 */
public final class OnsetAge {

  private static final TermId CONGENITAL = TermId.parse("HP:0003577");
  private static final TermId NEONATAL = TermId.parse("HP:0003623");
  private static final TermId INFANTILE = TermId.parse("HP:0003593");
  private static final TermId CHILDHOOD = TermId.parse("HP:0011463");
  private static final TermId JUVENILE = TermId.parse("HP:0003621");
  private static final TermId YOUNG_ADULT = TermId.parse("HP:0011462");
  private static final TermId MIDDLE_AGE = TermId.parse("HP:0003596");
  private static final TermId LATE = TermId.parse("HP:0003584");

  private static final int DAYS_A_MONTH = 30;
  private static final int NEONATAL_DAYS = 28;
  private static final int CHILDHOOD_YEARS = 1;
  private static final int JUVENILE_YEARS = 5;
  private static final int YOUNG_ADULT_YEARS = 16;
  private static final int MIDDLE_AGE_YEARS = 40;
  private static final int LATE_YEARS = 60;

  private OnsetAge() {}

  /** Reads an ISO 8601 age; hours are left out. Empty where it is none. */
  static Optional<Period> parse(String iso8601) {
    int time = iso8601.indexOf('T');
    String days = time == 1 ? "P0D" : time > 1 ? iso8601.substring(0, time) : iso8601;
    try {
      Period age = Period.parse(days);
      return age.isNegative() ? Optional.empty() : Optional.of(inMonths(age));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Days beyond a month are taken for months of 30 days. */
  private static Period inMonths(Period age) {
    return age.withDays(age.getDays() % DAYS_A_MONTH)
        .plusMonths(age.getDays() / DAYS_A_MONTH)
        .normalized();
  }

  /** Whole months of an ISO 8601 age; empty where it is none. */
  public static Optional<Integer> months(String iso8601) {
    return parse(iso8601).map(age -> (int) Math.min(Integer.MAX_VALUE, age.toTotalMonths()));
  }

  static TermId classOf(Period age) {
    int years = age.getYears();
    if (years >= LATE_YEARS) {
      return LATE;
    } else if (years >= MIDDLE_AGE_YEARS) {
      return MIDDLE_AGE;
    } else if (years >= YOUNG_ADULT_YEARS) {
      return YOUNG_ADULT;
    } else if (years >= JUVENILE_YEARS) {
      return JUVENILE;
    } else if (years >= CHILDHOOD_YEARS) {
      return CHILDHOOD;
    } else if (age.getMonths() > 0 || age.getDays() >= NEONATAL_DAYS) {
      return INFANTILE;
    }
    return age.isZero() ? CONGENITAL : NEONATAL;
  }
}
