package org.hoofbeat.similarity.profile;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Statements that an evaluation leaves out as if they had never been made: those of some candidates that cite one of the
 * references; made by {@link CandidateIndex#leaveOut}.
 *
 * @param candidates by dense number
 * @param profiles that differ without the statements, by candidate: of those that lose any, and of their relatives, which are
 *     completed by what these state
 */
public record LeftOut(
    Set<Integer> candidates,
    Set<String> references,
    SortedMap<Integer, CandidateProfile> profiles) {

  /** Every statement stands. */
  public static final LeftOut NOTHING = new LeftOut(Set.of(), Set.of(), new TreeMap<>());

  public LeftOut {
    candidates = Set.copyOf(candidates);
    references = Set.copyOf(references);
    profiles = Collections.unmodifiableSortedMap(profiles);
  }

  /** The references that do not count for a candidate. */
  public Set<String> of(int candidate) {
    return candidates.contains(candidate) ? references : Set.of();
  }
}
