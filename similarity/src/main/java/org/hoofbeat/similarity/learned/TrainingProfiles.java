package org.hoofbeat.similarity.learned;

import java.util.List;
import org.hoofbeat.similarity.ontology.Ontology;

/**
 * What the engine learns from: the findings of every candidate with their frequencies.
 *
 * @param informationContent nats by dense term
 * @param terms dense terms by candidate, ascending
 * @param frequencies 0 to 1, parallel to {@code terms}
 */
public record TrainingProfiles(
    Ontology ontology, double[] informationContent, List<int[]> terms, List<double[]> frequencies) {

  public TrainingProfiles {
    terms = List.copyOf(terms);
    frequencies = List.copyOf(frequencies);
  }

  /** Count of candidates. */
  public int size() {
    return terms.size();
  }
}
