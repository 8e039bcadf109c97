package org.hoofbeat.similarity.learned;

/**
 * How a simulated patient differs from the curated picture of the disease.
 *
 * @param keep factor on each finding's frequency: what is there is not always written down
 * @param meanFindings mean of the length distribution (a squared normal, about a gamma), before 2..{@code maxFindings}
 * @param imprecision mean chance that a finding is written one level up, repeatedly; a patient's own is uniform from 0 to
 *     twice that
 * @param overprecision chance that a finding is written as one of its children
 * @param noise mean of unrelated findings per finding kept; a patient's own is uniform from 0 to twice that
 */
public record SimulationSettings(
    double keep,
    double meanFindings,
    int maxFindings,
    double imprecision,
    double overprecision,
    double noise) {

  /** Settled on the development sets, docs/ranking.md. */
  public static SimulationSettings defaults() {
    return new SimulationSettings(0.9, 9, 40, 0.25, 0.05, 0.35);
  }
}
