package org.hoofbeat.similarity.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hoofbeat.similarity.ontology.IntRows;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.RelativeSets;

/**
 * Lifts a candidate towards the best of its nearest relatives, {@link RelativeSets} of up to a dozen. Types of one disease differ more in how much is written of them than in their patients; half told apart,
 * how common they are decides. Immutable, safe for concurrent use.
 */
final class Relatives {

  private static final int LARGEST = 12;

  private final IntRows relatives;

  Relatives(CandidateIndex index) {
    IntRows sets = RelativeSets.of(index.input(), LARGEST);
    List<Set<Integer>> near = new ArrayList<>();
    index.input().candidates().forEach(candidate -> near.add(new TreeSet<>()));
    for (int set = 0; set < sets.size(); set++) {
      List<Integer> members = new ArrayList<>();
      for (int k = sets.start(set); k < sets.end(set); k++) {
        members.add(sets.value(k));
      }
      members.forEach(g -> near.get(g).addAll(members));
    }
    List<int[]> rows = new ArrayList<>();
    for (int g = 0; g < near.size(); g++) {
      near.get(g).remove(g);
      rows.add(near.get(g).stream().mapToInt(Integer::intValue).toArray());
    }
    relatives = IntRows.of(rows);
  }

  /**
   * What relatives add.
   *
   * @param nats by candidate; 0 where no relative has more
   * @param by the relative that it is of, the candidate itself where none has more
   */
  record Lifts(double[] nats, int[] by) {}

  /** By candidate, {@code share} of what its best relative has more than itself; of equals the first counts. */
  Lifts lifts(double[] scores, double share) {
    double[] nats = new double[scores.length];
    int[] by = new int[scores.length];
    for (int g = 0; g < nats.length; g++) {
      int best = g;
      for (int k = relatives.start(g); share != 0 && k < relatives.end(g); k++) {
        best = scores[relatives.value(k)] > scores[best] ? relatives.value(k) : best;
      }
      nats[g] = share * (scores[best] - scores[g]);
      by[g] = best;
    }
    return new Lifts(nats, by);
  }
}
