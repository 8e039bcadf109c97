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

  private static final double LOWEST = -700;
  private static final double LOG2_E = 1.4426950408889634;

  /** ln 2 in two parts, the first with so few digits that its multiples are exact. */
  private static final double LN2_HIGH = 6.93147180369123816490e-01;

  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final int EXPONENT_BIAS = 1023;
  private static final int MANTISSA_BITS = 52;

  private Calibration() {}

  /** @param observed count of observed findings */
  static double temperature(Engine engine, int observed) {
    double root = Math.sqrt(Math.max(1, observed));
    return switch (engine) {
      case COMBINED, EVIDENCE, LIKELIHOOD_RATIO -> 1.15 * root;
      case SEMANTIC -> 0.75 * root;
      case LEARNED -> 1.5;
    };
  }

  /** Probabilities by candidate, to 1e-13 of each, the same bits everywhere; they add up to 1. */
  static double[] probabilities(double[] scores, double temperature) {
    double max = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double[] out = new double[scores.length];
    for (int g = 0; g < out.length; g++) {
      out[g] = exp((scores[g] - max) / temperature);
    }
    double sum = 0;
    for (double share : out) {
      sum += share;
    }
    for (int g = 0; g < out.length; g++) {
      out[g] /= sum;
    }
    return out;
  }

  /**
   * e^x of an x that is not above 0, to 1e-14 of it, by plain arithmetic in a fixed order: the same bits everywhere, as
   * StrictMath's, in half the time. Below -700 it is 0. The series is added up in pairs, which do not wait for each other.
   */
  static double exp(double x) {
    if (x < LOWEST) {
      return 0;
    }
    long n = (long) (x * LOG2_E - 0.5);
    double r = x - n * LN2_HIGH - n * LN2_LOW;
    double r2 = r * r;
    double r4 = r2 * r2;
    double low = (1 + r) + r2 * (0.5 + r * (1 / 6.0));
    double middle = (1 / 24.0 + r * (1 / 120.0)) + r2 * (1 / 720.0 + r * (1 / 5040.0));
    double high = (1 / 40320.0 + r * (1 / 362880.0)) + r2 * (1 / 3628800.0 + r * (1 / 39916800.0));
    double series = low + r4 * (middle + r4 * (high + r4 * (1 / 479001600.0)));
    return series * Double.longBitsToDouble(n + EXPONENT_BIAS << MANTISSA_BITS);
  }
}
