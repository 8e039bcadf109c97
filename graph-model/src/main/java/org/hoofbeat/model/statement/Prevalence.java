package org.hoofbeat.model.statement;

import java.util.Map;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * How common a disease is (Orphanet product 9_prev), or of how many patients it is known.
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

  /** The geometric middle of each class; for the open ones what stands for them. */
  private static final Map<String, Double> PER_MILLION =
      Map.of(
          ">1 / 1000", 2000.0,
          "6-9 / 10 000", 730.0,
          "1-5 / 10 000", 220.0,
          "1-9 / 100 000", 30.0,
          "1-9 / 1 000 000", 3.0,
          "<1 / 1 000 000", 0.5);

  /** What Orphanet calls counts of patients or families. */
  private static final String CASES = "Cases/families";

  /** Where Orphanet says which of the two a count is of. */
  private static final String COUNTED = "PrevalenceQualification";

  public Prevalence {
    details = Details.copyOf(details);
  }

  /** That about so many patients are known. */
  public static Prevalence ofCases(TermId disease, double patients, Map<String, String> details) {
    return new Prevalence(disease, CASES, null, patients, null, details);
  }

  @Override
  public TermId subject() {
    return disease;
  }

  /** Patients known, a positive number; NaN where the statement counts none, or families. */
  public double cases() {
    boolean counted = type.equals(CASES) && valuePer100000 > 0 && Double.isFinite(valuePer100000);
    boolean families = details.getOrDefault(COUNTED, "").startsWith("Famil");
    return counted && !families ? valuePer100000 : Double.NaN;
  }

  /** Whether a text is one of Orphanet's classes, to the letter. */
  public static boolean isClass(String text) {
    return PER_MILLION.containsKey(text);
  }

  /** People affected in a million by Orphanet's class, however it is spaced; NaN where the statement gives none, as counts do. */
  public double perMillion() {
    String text = prevalenceClass == null ? "" : prevalenceClass.replaceAll("[\\s\u00a0,]", "");
    return PER_MILLION.entrySet().stream()
        .filter(known -> known.getKey().replace(" ", "").equals(text))
        .mapToDouble(Map.Entry::getValue)
        .findFirst()
        .orElse(Double.NaN);
  }
}
