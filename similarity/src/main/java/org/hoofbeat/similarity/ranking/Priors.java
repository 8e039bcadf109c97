package org.hoofbeat.similarity.ranking;

import java.util.Collections;
import java.util.Set;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateInput;
import org.hoofbeat.similarity.profile.NarrowerCandidates;
import org.hoofbeat.similarity.profile.SourcedAnnotation;

/**
 * How common each candidate is, in nats, tempered: by stated prevalence over that of the rarest class (none stated counts as that
 * rare), by the patients known of it, by the most that a statement of a finding counted, and by a place in a national catalogue,
 * since what is in a catalogue is looked for; less for one that others are types of, since its patients are theirs, too. The
 * weights are from the development sets, docs/ranking.md.
 */
final class Priors {

  private static final double RAREST_PER_MILLION = 0.5;
  private static final double OF_PREVALENCE = 0.3;
  private static final double OF_KNOWN = 0.2;
  private static final double OF_PATIENTS = 0.6;
  private static final double OF_CATALOGUE = 1.2;
  private static final double OF_NARROWER = -0.5;

  /** More than these take nothing more: of a hundred types, none of which stands out, the family is the answer. */
  private static final int MOST_NARROWER = 5;

  /** Patients where nobody counted, known or examined. */
  private static final int UNCOUNTED = 2;

  /** More patients than this make a disease no commoner: large series are chosen, not met. */
  private static final int MOST_PATIENTS = 100;

  private final CandidateIndex index;
  private final int[] narrower;
  private final double[] values;

  Priors(CandidateIndex index) {
    this.index = index;
    this.narrower = NarrowerCandidates.counts(index.input());
    this.values = new double[index.size()];
    for (int g = 0; g < values.length; g++) {
      values[g] = count(g, Set.of());
    }
  }

  /**
   * Nats, larger for commoner diseases.
   *
   * @param without references; the statements that cite one of them count as never made
   */
  double of(int candidate, Set<String> without) {
    return without.isEmpty() ? values[candidate] : count(candidate, without);
  }

  private double count(int candidate, Set<String> without) {
    CandidateInput input = index.candidate(candidate);
    double rate = Double.isNaN(input.perMillion()) ? RAREST_PER_MILLION : input.perMillion();
    return OF_PREVALENCE * Math.log(Math.max(RAREST_PER_MILLION, rate) / RAREST_PER_MILLION)
        + OF_KNOWN
            * Math.log1p(Double.isNaN(input.knownPatients()) ? UNCOUNTED : input.knownPatients())
        + OF_PATIENTS * Math.log1p(patients(input, without))
        + (input.catalogued() ? OF_CATALOGUE : 0)
        + OF_NARROWER * Math.log1p(Math.min(narrower[candidate], MOST_NARROWER));
  }

  private static int patients(CandidateInput input, Set<String> references) {
    int most = 0;
    for (SourcedAnnotation sourced : input.annotations()) {
      if (sourced.annotation().frequency().isCounted()
          && Collections.disjoint(sourced.annotation().references(), references)) {
        most = Math.max(most, sourced.annotation().frequency().m());
      }
    }
    return most == 0 ? UNCOUNTED : Math.min(most, MOST_PATIENTS);
  }
}
