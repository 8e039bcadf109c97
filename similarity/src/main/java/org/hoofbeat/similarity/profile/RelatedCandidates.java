package org.hoofbeat.similarity.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.ontology.IntRows;

/**
 * Candidates that share a broader disease (up to three levels) or a gene, as sets; sets of one or of more than 150 say too
 * little and are left out.
 */
final class RelatedCandidates {

  private static final int LEVELS = 3;
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
    Set<TermId> level = reached;
    for (int i = 0; i < LEVELS; i++) {
      Set<TermId> next = new LinkedHashSet<>();
      for (TermId id : level) {
        next.addAll(broader.getOrDefault(id, List.of()));
      }
      next.removeAll(reached);
      reached.addAll(next);
      level = next;
    }
    reached.addAll(candidate.genes());
    return reached;
  }

  /**
   * Mean frequencies of the related candidates' own findings, near (small) sets weighing more: a set of n+1 gives each
   * member 1/√n of the weight of a pair.
   *
   * @param terms size of the ontology
   * @return one mean a term, 0 where no relative has it
   */
  double[] meanFindings(int candidate, IntFunction<CandidateProfile> own, int terms) {
    double[] sums = new double[terms];
    double total = 0;
    for (int k = setsOf.start(candidate); k < setsOf.end(candidate); k++) {
      int set = setsOf.value(k);
      int others = members.length(set) - 1;
      double weight = 1 / Math.sqrt(others) / others;
      total += weight * others;
      for (int m = members.start(set); m < members.end(set); m++) {
        int other = members.value(m);
        if (other != candidate) {
          CandidateProfile profile = own.apply(other);
          for (int i = 0; i < profile.terms().length; i++) {
            sums[profile.terms()[i]] += weight * profile.frequency()[i];
          }
        }
      }
    }
    for (int term = 0; term < terms && total > 0; term++) {
      sums[term] /= total;
    }
    return sums;
  }
}
