package org.hoofbeat.similarity.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.ontology.IntRows;

/**
 * Candidates directly below the same broader disease, that one itself, and those that share a gene, as sets; sets of one or of
 * more than 150 say too little and are left out.
 */
final class RelatedCandidates {

  private static final int LARGEST = 150;

  private final IntRows members;
  private final IntRows setsOf;

  RelatedCandidates(RankingInput input) {
    members =
        CandidateSets.sharing(
            input.candidates(), candidate -> above(candidate, input.broader()), LARGEST);
    setsOf = members.inverted(input.candidates().size());
  }

  private static Set<TermId> above(CandidateInput candidate, Map<TermId, List<TermId>> broader) {
    Set<TermId> reached = new LinkedHashSet<>(List.of(candidate.group().id()));
    reached.addAll(broader.getOrDefault(candidate.group().id(), List.of()));
    reached.addAll(candidate.genes());
    return reached;
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
        Stated other = stated.apply(members.value(m));
        if (members.value(m) != candidate && other.terms().length > 0) {
          total += weight;
          for (int i = 0; i < other.terms().length; i++) {
            sums[other.terms()[i]] += weight * other.values()[i];
          }
        }
      }
    }
    for (int term = 0; term < terms && total > 0; term++) {
      sums[term] /= total;
    }
    return sums;
  }

  /** Numbers that a candidate states, ascending by dense term. */
  @SuppressWarnings("ArrayRecordComponent") // read only, never compared
  record Stated(int[] terms, double[] values) {}
}
