package org.hoofbeat.similarity.ranking;

import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateInput;

/**
 * How common each candidate is: the logarithm of its stated prevalence over that of the rarest class; diseases without a stated
 * prevalence count as that rare. A place in a national catalogue counts as being {@code e²} times more common: what is in a
 * catalogue is looked for.
 */
final class Priors {

  private static final double RAREST_PER_MILLION = 0.5;
  private static final double CATALOGUED = 2;

  private final double[] values;

  Priors(CandidateIndex index) {
    values = new double[index.size()];
    for (int g = 0; g < values.length; g++) {
      CandidateInput candidate = index.candidate(g);
      double rate =
          Double.isNaN(candidate.perMillion()) ? RAREST_PER_MILLION : candidate.perMillion();
      values[g] =
          Math.log(Math.max(RAREST_PER_MILLION, rate) / RAREST_PER_MILLION)
              + (candidate.catalogued() ? CATALOGUED : 0);
    }
  }

  /** Nats, 0 for the rarest. */
  double of(int candidate) {
    return values[candidate];
  }
}
