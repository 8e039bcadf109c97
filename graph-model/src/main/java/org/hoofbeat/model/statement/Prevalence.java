package org.hoofbeat.model.statement;

import java.util.Locale;
import java.util.Map;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * How common a disease is (Orphanet product 9_prev).
 *
 * @param type point prevalence, birth prevalence, annual incidence, cases or families
 * @param prevalenceClass {@code 1-9 / 100 000} and so on; null if unstated
 * @param valuePer100000 the mean value for types that are rates, a count for cases; NaN if unstated
 */
public record Prevalence(
    TermId disease,
    String type,
    @Nullable String prevalenceClass,
    double valuePer100000,
    @Nullable String geography,
    Map<String, String> details)
    implements Statement {

  public Prevalence {
    details = Details.copyOf(details);
  }

  @Override
  public TermId subject() {
    return disease;
  }

  /** People affected in a million, the geometric middle of Orphanet's class; NaN where the statement gives none, as counts do. */
  public double perMillion() {
    if (prevalenceClass == null) {
      return Double.NaN;
    }
    return switch (prevalenceClass.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0,]", "")) {
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
