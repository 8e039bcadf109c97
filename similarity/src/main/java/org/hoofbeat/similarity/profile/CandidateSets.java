package org.hoofbeat.similarity.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.ontology.IntRows;

/** Candidates that share something, a gene or a broader disease, as sets. Pure. */
public final class CandidateSets {

  private static final int SMALLEST = 2;

  private CandidateSets() {}

  /**
   * The sets in the order of what their members share, of candidates by dense number, rising.
   *
   * @param shared what each candidate may share with others
   * @param largest sets of more say too little and are left out, like those of one
   */
  public static IntRows sharing(
      List<CandidateInput> candidates, Function<CandidateInput, Set<TermId>> shared, int largest) {
    Map<TermId, List<Integer>> sets = new TreeMap<>();
    for (int g = 0; g < candidates.size(); g++) {
      for (TermId id : shared.apply(candidates.get(g))) {
        sets.computeIfAbsent(id, key -> new ArrayList<>()).add(g);
      }
    }
    List<int[]> kept = new ArrayList<>();
    for (List<Integer> set : sets.values()) {
      if (set.size() >= SMALLEST && set.size() <= largest) {
        kept.add(set.stream().mapToInt(Integer::intValue).toArray());
      }
    }
    return IntRows.of(kept);
  }
}
