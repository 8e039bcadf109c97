package org.hoofbeat.similarity.profile;

import java.util.Locale;
import org.hoofbeat.model.statement.Prevalence;

/** Orphanet's prevalence classes as people affected in a million: the geometric middle of each class. */
final class PrevalenceClass {

  private PrevalenceClass() {}

  /** NaN where the statement is a count of cases or gives no class. */
  static double perMillion(Prevalence prevalence) {
    String text = prevalence.prevalenceClass();
    if (text == null) {
      return Double.NaN;
    }
    return switch (text.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0,]", "")) {
      case ">1/1000" -> 2000;
      case "6-9/10000" -> 730;
      case "1-5/10000" -> 220;
      case "1-9/100000" -> 30;
      case "1-9/1000000" -> 3;
      case "<1/1000000" -> 0.5;
      default -> Double.NaN;
    };
  }
}
