package org.hoofbeat.similarity.evidence;

import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;

/**
 * How much of a disease a patient shows: the mean of its findings' best matches in the patient, weighed by frequency. All
 * profiles lie in one row of arrays, since every query walks through all of them. Immutable.
 */
final class Coverage {

  /** {@code starts[g]} to {@code starts[g + 1] - 1} are the places of candidate g's findings. */
  private final int[] starts;

  private final int[] terms;
  private final double[] frequencies;
  private final double[] weights;

  Coverage(CandidateIndex index) {
    this.starts = new int[index.size() + 1];
    this.weights = new double[index.size()];
    for (int g = 0; g < weights.length; g++) {
      starts[g + 1] = starts[g] + index.profile(g).terms().length;
      weights[g] = index.profile(g).weight();
    }
    this.terms = new int[starts[weights.length]];
    this.frequencies = new double[terms.length];
    for (int g = 0; g < weights.length; g++) {
      CandidateProfile profile = index.profile(g);
      int count = profile.terms().length;
      System.arraycopy(profile.terms(), 0, terms, starts[g], count);
      System.arraycopy(profile.frequency(), 0, frequencies, starts[g], count);
    }
  }

  /**
   * Adds a factor times the coverage of every candidate; O(findings of all candidates).
   *
   * @param best by term the information content of its best common ancestor with the patient
   */
  void addTo(double[] scores, double[] best, double factor) {
    for (int g = 0; g < scores.length; g++) {
      double sum = sum(terms, frequencies, starts[g], starts[g + 1], best);
      scores[g] += factor * (weights[g] == 0 ? 0 : sum / weights[g]);
    }
  }

  /** Of one profile, equal to {@link #addTo} to the last bit. */
  static double of(CandidateProfile profile, double[] best) {
    int count = profile.terms().length;
    double sum = sum(profile.terms(), profile.frequency(), 0, count, best);
    return profile.weight() == 0 ? 0 : sum / profile.weight();
  }

  /** Four sums side by side, then together: an addition need not wait for the one before it. */
  private static double sum(int[] terms, double[] frequencies, int start, int end, double[] best) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = start;
    for (; k + 3 < end; k += 4) {
      a += frequencies[k] * best[terms[k]];
      b += frequencies[k + 1] * best[terms[k + 1]];
      c += frequencies[k + 2] * best[terms[k + 2]];
      d += frequencies[k + 3] * best[terms[k + 3]];
    }
    for (; k < end; k++) {
      a += frequencies[k] * best[terms[k]];
    }
    return (a + b) + (c + d);
  }
}
