package org.hoofbeat.similarity.profile;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Findings that were looked for in a disease, and what it says for the disease that one is excluded. An exclusion is no draw from
 * the chance of lacking the finding: reports exclude what the suspected disease often has. So a disease gains the more often its
 * own patients, or those of its relatives, are recorded without the finding, and one in which nobody looked for it gains nothing.
 * A disease in which much was looked for gains less by each, or it would explain every exclusion. Immutable by convention.
 *
 * @param terms ascending by dense term
 * @param shares of the patients who are recorded as lacking it, 0 to 1, by term; guessed from a frequency where nobody counted, and
 *     expected by its relatives where that is more
 * @param nats by term
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record RecordedAbsences(int[] terms, double[] shares, float[] nats) {

  /** Chance that a report records any finding as absent that was never looked for in the disease. */
  static final double BY_CHANCE = 0.02;

  /** Of the patients who have a finding, those that the exclusion may be wrong about or too early for: it then speaks against. */
  private static final double AGAINST = 0.03;

  /** Sum of the nats of all findings at which each keeps √½ of its own. */
  private static final double FEW = 200;

  /**
   * @param present by term the chance that a patient has the finding or one below it, {@link CandidateProfile#reachedOf}
   */
  static RecordedAbsences of(int[] terms, double[] shares, IntToDoubleFunction present) {
    float[] nats = new float[terms.length];
    double speaking = 0;
    for (int i = 0; i < nats.length; i++) {
      nats[i] = (float) says(shares[i], present.applyAsDouble(terms[i]));
      speaking += Math.max(0, nats[i]);
    }
    float scale = (float) Math.sqrt(FEW / (FEW + speaking));
    for (int i = 0; i < nats.length; i++) {
      nats[i] *= scale;
    }
    return new RecordedAbsences(terms, shares, nats);
  }

  /**
   * The chance that a report of a patient records the finding as absent, over that of a disease in which nobody looked for it,
   * less the more patients have it, in nats.
   *
   * <p>Example: a share of 0.8 at a frequency of 0.15 gives {@code ln(0.82 / 0.0245)}; 0.014 at 0.955 gives {@code ln(0.034 /
   * 0.049)}, below zero.
   */
  static double says(double share, double present) {
    return Math.log((BY_CHANCE + share) / (BY_CHANCE + AGAINST * present));
  }

  /** Share of the patients who are recorded as lacking the finding; 0 where nobody looked for it. */
  public double share(int term) {
    int at = Arrays.binarySearch(terms, term);
    return at < 0 ? 0 : shares[at];
  }

  /** Nats of a finding; 0 where nobody looked for it, in the disease or its relatives. */
  public float of(int term) {
    int at = Arrays.binarySearch(terms, term);
    return at < 0 ? 0 : nats[at];
  }
}
