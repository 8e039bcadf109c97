package org.hoofbeat.similarity.profile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.TermId;

/** How many candidates stand below each in the hierarchies of diseases, at any depth. Pure. */
public final class NarrowerCandidates {

  private NarrowerCandidates() {}

  /** By candidate, its narrower ones. Linear in all pairs of a candidate and what stands above it. */
  public static int[] counts(RankingInput input) {
    Map<TermId, Integer> counts = new HashMap<>();
    for (CandidateInput candidate : input.candidates()) {
      for (TermId above : above(candidate.group().id(), input.broader())) {
        counts.merge(above, 1, Integer::sum);
      }
    }
    return input.candidates().stream()
        .mapToInt(candidate -> counts.getOrDefault(candidate.group().id(), 0))
        .toArray();
  }

  private static Set<TermId> above(TermId disease, Map<TermId, List<TermId>> broader) {
    Set<TermId> seen = new HashSet<>();
    Deque<TermId> open = new ArrayDeque<>(broader.getOrDefault(disease, List.of()));
    while (!open.isEmpty()) {
      TermId next = open.remove();
      if (!next.equals(disease) && seen.add(next)) {
        open.addAll(broader.getOrDefault(next, List.of()));
      }
    }
    return seen;
  }
}
