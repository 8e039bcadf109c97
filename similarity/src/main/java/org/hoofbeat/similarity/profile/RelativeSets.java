package org.hoofbeat.similarity.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.ontology.IntRows;

/**
 * Candidates that are relatives: a broader disease and those directly below it, and those of one gene, as sets. Pure.
 */
public final class RelativeSets {

  private static final int SMALLEST = 2;

  private RelativeSets() {}

  /**
   * The sets in the order of the disease or gene that their members share, of candidates by dense number, rising.
   *
   * @param largest sets of more say too little and are left out, like those of one
   */
  public static IntRows of(RankingInput input, int largest) {
    List<CandidateInput> candidates = input.candidates();
    Map<TermId, List<Integer>> sets = new TreeMap<>();
    for (int g = 0; g < candidates.size(); g++) {
      for (TermId id : shared(candidates.get(g), input.broader())) {
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

  private static Set<TermId> shared(CandidateInput candidate, Map<TermId, List<TermId>> broader) {
    Set<TermId> ids = new TreeSet<>(candidate.genes());
    ids.add(candidate.group().id());
    ids.addAll(broader.getOrDefault(candidate.group().id(), List.of()));
    return ids;
  }
}
