package org.hoofbeat.similarity.learned;

import org.hoofbeat.similarity.profile.IndexCodec;

/**
 * What a trained model is, for people and for the record.
 *
 * @param profiles version of the profiles that they were simulated from, {@link IndexCodec#VERSION}
 * @param build graph build whose statements its patients were simulated from
 * @param candidates that it tells apart
 * @param folds networks beside the main one that know nothing of a fold's publications; 0 if none
 */
public record ModelCard(
    int profiles, String build, int candidates, TrainingSettings settings, int folds) {

  /** True where this program would train alike today from the same build. */
  public boolean isCurrent() {
    return profiles == IndexCodec.VERSION && settings.areCurrent();
  }

  /** One line for answers and exports. */
  public String line() {
    return "network "
        + settings.hidden()
        + " tanh, "
        + settings.patients()
        + " simulated patients, seed "
        + settings.seed()
        + ", build "
        + build;
  }
}
