package org.hoofbeat.similarity.evidence;

import org.hoofbeat.similarity.profile.CandidateIndex;

/**
 * {@code ln reached}, {@code ln(1 − trust · reached)} and {@code -ln background}, worked out once so that no query takes a
 * logarithm. Immutable.
 */
final class LogReached {

  /** Most of a frequency that an exclusion may deny: frequencies are rough. */
  static final double TRUST_IN_FREQUENCY = 0.9;

  private final float[][] byPosting;
  private final float[][] denied;
  private final double[] surprise;

  LogReached(CandidateIndex index) {
    int terms = index.ontology().size();
    byPosting = new float[terms][];
    denied = new float[terms][];
    surprise = new double[terms];
    for (int term = 0; term < terms; term++) {
      float[] reached = index.reached(term);
      byPosting[term] = new float[reached.length];
      denied[term] = new float[reached.length];
      for (int p = 0; p < reached.length; p++) {
        byPosting[term][p] = log(reached[p]);
        denied[term][p] = logDenied(reached[p]);
      }
      surprise[term] = -Math.log(index.background(term));
    }
  }

  static float log(float reached) {
    return (float) Math.log(Math.max(1e-6f, reached));
  }

  static float logDenied(float reached) {
    return (float) Math.log(1 - TRUST_IN_FREQUENCY * reached);
  }

  /** By posting: how unlikely it makes the disease that the patient lacks the term. */
  float[] denied(int term) {
    return denied[term];
  }

  float[] byPosting(int term) {
    return byPosting[term];
  }

  double surprise(int term) {
    return surprise[term];
  }
}
