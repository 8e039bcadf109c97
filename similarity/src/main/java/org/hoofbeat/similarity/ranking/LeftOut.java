package org.hoofbeat.similarity.ranking;

import java.util.Set;

/**
 * Statements that an evaluation leaves out: those of some candidates that cite one of the references.
 *
 * @param candidates by dense number
 */
public record LeftOut(Set<Integer> candidates, Set<String> references) {

  /** Every statement stands. */
  public static final LeftOut NOTHING = new LeftOut(Set.of(), Set.of());

  public LeftOut {
    candidates = Set.copyOf(candidates);
    references = Set.copyOf(references);
  }

  /** The references that do not count for a candidate. */
  Set<String> of(int candidate) {
    return !candidates.isEmpty() && candidates.contains(candidate) ? references : Set.of();
  }
}
