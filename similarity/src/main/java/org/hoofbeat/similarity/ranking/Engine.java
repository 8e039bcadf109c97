package org.hoofbeat.similarity.ranking;

import java.util.Arrays;
import java.util.Locale;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.similarity.evidence.EvidenceWeights;

/** Ways to score; the first is the default for every use. */
public enum Engine {
  /** Evidence and learned together. */
  COMBINED(EvidenceWeights.WITH_NETWORK, 0, 0.08, 1.5),
  /** Likelihood ratio with semantic blend, no learned part. */
  EVIDENCE(EvidenceWeights.DEFAULT, 0, 0, 1.2),
  /** The network alone. */
  LEARNED(EvidenceWeights.NONE, 1, 0, 0),
  /** The likelihood ratio alone. */
  LIKELIHOOD_RATIO(EvidenceWeights.LIKELIHOOD_RATIO, 0, 0, 0),
  /** One-sided Resnik with a third of the other side, alone. */
  SEMANTIC(EvidenceWeights.SEMANTIC, 0, 0, 0);

  private static final double OF_RELATIVES = 0.5;

  private final EvidenceWeights evidence;
  private final double learned;
  private final double learnedPerFinding;
  private final double prior;

  Engine(EvidenceWeights evidence, double learned, double learnedPerFinding, double prior) {
    this.evidence = evidence;
    this.learned = learned;
    this.learnedPerFinding = learnedPerFinding;
    this.prior = prior;
  }

  EvidenceWeights evidence() {
    return evidence;
  }

  /**
   * Factor on the network's log probability. Evidence adds up over findings, which the network sees together: beside evidence
   * it counts for as much on a long list as on a short one only if it grows with the list.
   *
   * @param observed count of observed findings
   */
  double learned(int observed) {
    return learned + learnedPerFinding * observed;
  }

  /**
   * Factor on how common the disease is, {@link Priors}: half of what many findings have for a single one, which is not to be
   * outvoted by it.
   *
   * @param observed count of observed findings; none counts as one
   */
  double prior(int observed) {
    double count = Math.max(1, observed);
    return prior * count / (count + 1);
  }

  /** Share of what the best of a candidate's nearest relatives has more, {@link Relatives}; 0 for the plain engines. */
  double relatives() {
    return isPlain() ? 0 : OF_RELATIVES;
  }

  /** True where findings alone count: no prior, relatives, onset, sex or expert rules. */
  boolean isPlain() {
    return prior == 0;
  }

  /** True where a trained network is needed. */
  public boolean needsModel() {
    return learned != 0 || learnedPerFinding != 0;
  }

  /** The name on the command line, {@code likelihood-ratio}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads {@link #text()}. */
  public static Engine parse(String text) {
    return Arrays.stream(values())
        .filter(e -> e.text().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new HoofbeatFailure(
                    ErrorCode.BAD_REQUEST,
                    "Not an engine: '"
                        + text
                        + "'\nMaybe one of "
                        + Arrays.stream(values()).map(Engine::text).toList()));
  }
}
