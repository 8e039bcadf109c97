package org.hoofbeat.similarity.learned;

import org.hoofbeat.similarity.ontology.IntRows;

/** The mean input of a candidate's simulated patients, roughly: each term of the closure by the chance that it is reached. */
final class ExpectedPatient {

  private ExpectedPatient() {}

  /** @param scratch as long as the ontology, all zero; left all zero */
  static Network.Input of(
      TrainingProfiles profiles, int candidate, SimulationSettings settings, double[] scratch) {
    IntRows ancestors = profiles.ontology().ancestorsAndSelf();
    int[] terms = profiles.terms().get(candidate);
    double[] frequencies = profiles.frequencies().get(candidate);
    for (int i = 0; i < terms.length; i++) {
      double absent = StrictMath.log1p(-Math.min(0.95, settings.keep() * frequencies[i]));
      for (int k = ancestors.start(terms[i]); k < ancestors.end(terms[i]); k++) {
        scratch[ancestors.value(k)] += absent;
      }
    }
    int[] closure = profiles.ontology().closure(terms);
    float[] values = new float[closure.length];
    double norm = 1e-12;
    for (int i = 0; i < closure.length; i++) {
      double value =
          profiles.informationContent()[closure[i]] * -StrictMath.expm1(scratch[closure[i]]);
      scratch[closure[i]] = 0;
      values[i] = (float) value;
      norm += value * value;
    }
    float scale = (float) (1 / Math.sqrt(norm));
    for (int i = 0; i < values.length; i++) {
      values[i] *= scale;
    }
    return new Network.Input(closure, values);
  }
}
