package org.hoofbeat.similarity.ranking;

import java.util.Set;

/**
 * Statements that an evaluation leaves out: those of some candidates that cite one of the references.
 *
 * @param candidates by dense number
 */
public record LeftOut(Set<Integer> candidates, Set<String> references) {

  public LeftOut {
    candidates = Set.copyOf(candidates);
    references = Set.copyOf(references);
  }
}
