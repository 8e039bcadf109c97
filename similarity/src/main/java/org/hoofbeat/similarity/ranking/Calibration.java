package org.hoofbeat.similarity.ranking;

/**
 * Turns scores into probabilities by a softmax with a temperature: the scores add up dependent findings and are too sure, the
 * more findings the surer. The temperature therefore grows with the square root of their count, but for the network, which sees
 * them together. It changes no order.
 *
 * <p>Fitted by least negative log probability of the true disease on the development sets (docs/ranking.md); simulated patients
 * do not do, they are as independent as the model takes them to be and ask for less than half of it.
 */
final class Calibration {

  private Calibration() {}

  /** @param observed count of observed findings */
  static double temperature(Engine engine, int observed) {
    double root = Math.sqrt(Math.max(1, observed));
    return switch (engine) {
      case COMBINED, EVIDENCE -> 1.5 * root;
      case LIKELIHOOD_RATIO -> 1.15 * root;
      case SEMANTIC -> 0.75 * root;
      case LEARNED -> 1.5;
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
