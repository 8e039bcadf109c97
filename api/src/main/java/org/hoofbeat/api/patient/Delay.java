package org.hoofbeat.api.patient;

import java.util.Locale;

/** Whole years from onset to diagnosis, in bands wide enough to hold more than one patient. */
enum Delay {
  UNDER_1(0),
  FROM_1_TO_2(1),
  FROM_3_TO_5(3),
  FROM_6_TO_10(6),
  OVER_10(11);

  private static final int MONTHS_A_YEAR = 12;

  private final int firstYear;

  Delay(int firstYear) {
    this.firstYear = firstYear;
  }

  static Delay ofMonths(int months) {
    int years = months / MONTHS_A_YEAR;
    Delay found = UNDER_1;
    for (Delay band : values()) {
      found = years >= band.firstYear ? band : found;
    }
    return found;
  }

  /** As answers write it, {@code from_1_to_2}. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
