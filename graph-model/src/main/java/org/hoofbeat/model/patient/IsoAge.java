package org.hoofbeat.model.patient;

import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages in ISO 8601 as phenopackets give them: {@code P3Y4M}, {@code P10D}, {@code PT5H}. */
public final class IsoAge {

  private static final Pattern AGE =
      Pattern.compile(
          "P(?=.)(?:(\\d{1,3})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?"
              + "(?:T(?=\\d)(?:\\d{1,7}H)?(?:\\d{1,7}M)?(?:\\d{1,7}(?:\\.\\d{1,9})?S)?)?");

  private static final int DAYS_A_WEEK = 7;
  private static final int DAYS_A_MONTH = 30;

  private IsoAge() {}

  /** Reads an age; hours are left out, days beyond a month are taken for months of 30 days. Empty where it is none. */
  public static Optional<Period> parse(String iso8601) {
    Matcher parts = AGE.matcher(iso8601.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int days = number(parts, 3) * DAYS_A_WEEK + number(parts, 4);
    int months = number(parts, 2) + days / DAYS_A_MONTH;
    return Optional.of(Period.of(number(parts, 1), months, days % DAYS_A_MONTH).normalized());
  }

  private static int number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
  }

  /** Whole months of an ISO 8601 age; empty where it is none. */
  public static Optional<Integer> months(String iso8601) {
    return parse(iso8601).map(age -> (int) age.toTotalMonths());
  }
}
