package org.hoofbeat.similarity.ranking;

/**
 * Turns scores into probabilities by a softmax with a temperature: the scores add up dependent findings and are too sure.
 *
 * <p>The temperature of EVIDENCE was fitted on the development sets by least negative log probability of the true disease
 * (docs/ranking.md); the others are set by analogy until they are fitted too. They change no order.
 */
final class Calibration {

  private Calibration() {}

  static double temperature(Engine engine) {
    return switch (engine) {
      case COMBINED -> 5.0;
      case EVIDENCE -> 4.5;
      case LEARNED -> 1.5;
      case LIKELIHOOD_RATIO -> 3.0;
      case SEMANTIC -> 2.5;
    };
  }

  /** Probabilities by candidate; they add up to 1. */
  static double[] probabilities(double[] scores, double temperature) {
    double max = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double[] out = new double[scores.length];
    double sum = 0;
    for (int g = 0; g < out.length; g++) {
      out[g] = StrictMath.exp((scores[g] - max) / temperature);
      sum += out[g];
    }
    for (int g = 0; g < out.length; g++) {
      out[g] /= sum;
    }
    return out;
  }
}
