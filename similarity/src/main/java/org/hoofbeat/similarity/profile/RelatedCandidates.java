package org.hoofbeat.similarity.profile;

import java.util.Set;
import java.util.function.IntFunction;
import org.hoofbeat.similarity.ontology.IntRows;

/** What the relatives of a candidate, {@link RelativeSets} of up to 150, state on average. */
final class RelatedCandidates {

  private static final int LARGEST = 150;

  private final IntRows members;
  private final IntRows setsOf;

  RelatedCandidates(RankingInput input) {
    members = RelativeSets.of(input, LARGEST);
    setsOf = members.inverted(input.candidates().size());
  }

  /**
   * Means over the related candidates that state anything, near (small) sets weighing more: a set of n+1 gives each member 1/√n
   * of the weight of a pair.
   *
   * @param stated what a candidate states of itself
   * @param terms size of the ontology
   * @return one mean a term, 0 where no relative has it
   */
  double[] means(int candidate, IntFunction<Stated> stated, int terms) {
    double[] sums = new double[terms];
    double total = 0;
    for (int k = setsOf.start(candidate); k < setsOf.end(candidate); k++) {
      int set = setsOf.value(k);
      int others = members.length(set) - 1;
      double weight = 1 / Math.sqrt(others) / others;
      for (int m = members.start(set); m < members.end(set); m++) {
        if (members.value(m) == candidate) {
          continue;
        }
        Stated other = stated.apply(members.value(m));
        total += other.terms().length > 0 ? weight : 0;
        for (int i = 0; i < other.terms().length; i++) {
          sums[other.terms()[i]] += weight * other.values()[i];
        }
      }
    }
    for (int term = 0; term < terms && total > 0; term++) {
      sums[term] /= total;
    }
    return sums;
  }

  /** Adds the candidates to whose means the candidate counts. */
  void addTo(Set<Integer> candidates, int candidate) {
    for (int k = setsOf.start(candidate); k < setsOf.end(candidate); k++) {
      int set = setsOf.value(k);
      for (int m = members.start(set); m < members.end(set); m++) {
        candidates.add(members.value(m));
      }
    }
  }

  /** Numbers that a candidate states, ascending by dense term. */
  @SuppressWarnings("ArrayRecordComponent") // read only, never compared
  record Stated(int[] terms, double[] values) {}
}
