package org.hoofbeat.similarity.measure;

import java.util.Arrays;
import java.util.Locale;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/** The measures between two sets of terms, by the names that the command line and the API use. */
public enum Measure {
  /** Mean over both sides of each finding's best Resnik match (Pesquita 2008's BMA, mean of the two one-sided means). */
  RESNIK_BMA,
  LIN_BMA,
  JIANG_CONRATH_BMA,
  RELEVANCE_BMA,
  IC_COEFFICIENT_BMA,
  /** Mean of the best Resnik matches of the first set in the second only; not symmetric. */
  RESNIK_ONE_SIDED,
  /** One-sided, plus a third of the other side: the blend that ranks best alone; not symmetric. */
  RESNIK_BLEND,
  /** Best Resnik match of any pair. */
  RESNIK_MAX,
  /** IC of shared closure over IC of joint closure (Pesquita 2007). */
  SIM_GIC,
  /** Shared over joint closure. */
  JACCARD,
  /** Cosine of IC-weighted closures. */
  COSINE,
  /** Mean of the best and of the average phenodigm match, as a share of the first set's match with itself; not symmetric. */
  PHENODIGM,
  /** Sum of IC over the shared closure (Jagadeesh 2019's phrank, with IC by diseases). */
  PHRANK;

  /** The name on the command line, {@code resnik-bma}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads {@link #text()}. */
  public static Measure parse(String text) {
    return Arrays.stream(values())
        .filter(m -> m.text().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new HoofbeatFailure(
                    ErrorCode.BAD_REQUEST,
                    "Not a measure: '"
                        + text
                        + "'\nMaybe one of "
                        + Arrays.stream(values()).map(Measure::text).toList()));
  }

  /** True where exchanging the sets changes nothing. */
  public boolean isSymmetric() {
    return this != RESNIK_ONE_SIDED && this != RESNIK_BLEND && this != PHENODIGM;
  }
}
