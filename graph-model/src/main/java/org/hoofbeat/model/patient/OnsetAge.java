package org.hoofbeat.model.patient;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Optional;

/** Ages in ISO 8601 as phenopackets give them: {@code P3Y4M}. */
public final class OnsetAge {

  private static final int DAYS_A_MONTH = 30;

  private OnsetAge() {}

  /** Reads an ISO 8601 age; hours are left out. Empty where it is none. */
  public static Optional<Period> parse(String iso8601) {
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
}
