package org.hoofbeat.similarity.learned;

/**
 * How a simulated patient differs from the curated picture of the disease.
 *
 * @param keep factor on each finding's frequency: what is there is not always written down
 * @param meanFindings mean of the length distribution (a squared normal, about a gamma), before 2..{@code maxFindings}
 * @param imprecision chance that a finding is written one level up, repeatedly
 * @param overprecision chance that a finding is written as one of its children
 * @param noise expected unrelated findings per finding kept, drawn by how often diseases have them
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
    return new SimulationSettings(0.9, 9, 30, 0.22, 0.03, 0.25);
  }
}
