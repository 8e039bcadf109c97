package org.hoofbeat.similarity.evidence;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.similarity.ontology.IntRows;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;

/**
 * How much of a disease a patient shows: the mean of its findings' best matches in the patient, weighed by frequency. All
 * profiles lie in one row of arrays, since every query walks through all of them. Immutable.
 */
final class Coverage {

  private final IntRows terms;
  private final double[] frequencies;
  private final double[] weights;

  Coverage(CandidateIndex index) {
    List<int[]> rows = new ArrayList<>();
    for (int g = 0; g < index.size(); g++) {
      rows.add(index.profile(g).terms());
    }
    this.terms = IntRows.of(rows);
    this.frequencies = new double[terms.total()];
    this.weights = new double[index.size()];
    for (int g = 0; g < weights.length; g++) {
      CandidateProfile profile = index.profile(g);
      System.arraycopy(profile.frequency(), 0, frequencies, terms.start(g), profile.terms().length);
      weights[g] = profile.weight();
    }
  }

  /**
   * Adds a factor times the coverage of every candidate; O(findings of all candidates).
   *
   * @param best by term the information content of its best common ancestor with the patient
   */
  void addTo(double[] scores, double[] best, double factor) {
    for (int g = 0; g < scores.length; g++) {
      scores[g] += factor * of(best, terms.start(g), terms.end(g), weights[g]);
    }
  }

  private double of(double[] best, int start, int end, double weight) {
    double sum = 0;
    for (int k = start; k < end; k++) {
      sum += frequencies[k] * best[terms.value(k)];
    }
    return weight == 0 ? 0 : sum / weight;
  }

  /** Of one profile, equal to {@link #addTo} to the last bit. */
  static double of(CandidateProfile profile, double[] best) {
    double sum = 0;
    for (int i = 0; i < profile.terms().length; i++) {
      sum += profile.frequency()[i] * best[profile.terms()[i]];
    }
    return profile.weight() == 0 ? 0 : sum / profile.weight();
  }
}
