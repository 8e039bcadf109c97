package org.hoofbeat.similarity.learned;

/**
 * What a trained model is, for people and for the record.
 *
 * @param build graph build whose statements its patients were simulated from
 * @param candidates that it tells apart
 * @param folds networks beside the main one that know nothing of a fold's publications; 0 if none
 */
public record ModelCard(String build, int candidates, TrainingSettings settings, int folds) {

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
