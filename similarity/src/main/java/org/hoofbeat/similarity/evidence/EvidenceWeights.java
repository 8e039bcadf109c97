package org.hoofbeat.similarity.evidence;

/**
 * How much each kind of evidence counts in a score. All are in nats.
 *
 * @param likelihood of the log likelihood ratio of each observed finding
 * @param semantic of each observed finding's best Resnik match in the disease, nats
 * @param reverse of the disease's frequency-weighted best matches in the patient, times the count of observed findings
 * @param picture of how alike the patient and the disease are as a whole, {@link Picture}, times the count of observed findings
 * @param excludedContradicts of the log chance that a patient lacks a finding that the disease has
 * @param lookedFor of what an exclusion says by having been looked for, {@link
 *     org.hoofbeat.similarity.profile.RecordedAbsences}
 * @param excludedAgrees nats for an excluded finding that the disease is stated to lack
 */
public record EvidenceWeights(
    double likelihood,
    double semantic,
    double reverse,
    double picture,
    double excludedContradicts,
    double lookedFor,
    double excludedAgrees) {

  /** Settled on the development sets, docs/ranking.md. */
  public static final EvidenceWeights DEFAULT = new EvidenceWeights(0.8, 0.6, 0.05, 4, 0.1, 1.4, 1);

  /** Beside a network, which has learned some of the likelihood ratio. */
  public static final EvidenceWeights WITH_NETWORK =
      new EvidenceWeights(0.7, 0.4, 0.05, 5, 0.1, 1.4, 1);

  /** Likelihood ratio alone. */
  public static final EvidenceWeights LIKELIHOOD_RATIO = new EvidenceWeights(1, 0, 0, 0, 0, 0, 0);

  /** One-sided Resnik with a third of the other side. */
  public static final EvidenceWeights SEMANTIC = new EvidenceWeights(0, 1, 1.0 / 3, 0, 0, 0, 0);

  /** Nothing: for scores that come from elsewhere. */
  public static final EvidenceWeights NONE = new EvidenceWeights(0, 0, 0, 0, 0, 0, 0);
}
