package org.hoofbeat.similarity.learned;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.similarity.ontology.IntRows;

/**
 * Draws candidates that are easily taken for another: they share one of its findings or what stands directly above it, telling
 * and frequent findings sooner. Immutable; a random draw is as deterministic as its source.
 */
final class Neighbours {

  private final IntRows terms;
  private final IntRows parents;
  private final IntRows candidates;
  private final double[][] cumulated;

  Neighbours(TrainingProfiles profiles) {
    List<int[]> closures = new ArrayList<>();
    cumulated = new double[profiles.size()][];
    for (int g = 0; g < profiles.size(); g++) {
      int[] own = profiles.terms().get(g);
      closures.add(profiles.ontology().closure(own));
      double[] sums = new double[own.length];
      double sum = 0;
      for (int i = 0; i < own.length; i++) {
        sum += profiles.informationContent()[own[i]] * profiles.frequencies().get(g)[i];
        sums[i] = sum;
      }
      cumulated[g] = sums;
    }
    terms = IntRows.of(profiles.terms());
    parents = profiles.ontology().parents();
    candidates = IntRows.of(closures).inverted(profiles.ontology().size());
  }

  /** Another candidate near this one; the same one where it has no finding. */
  int draw(int candidate, SeededRandom random) {
    double[] sums = cumulated[candidate];
    if (sums.length == 0) {
      return candidate;
    }
    double at = random.nextDouble() * sums[sums.length - 1];
    int i = 0;
    while (i < sums.length - 1 && sums[i] <= at) {
      i++;
    }
    int term = terms.value(terms.start(candidate) + i);
    if (random.nextDouble() < 0.5 && parents.length(term) > 0) {
      term = parents.value(parents.start(term) + random.nextInt(parents.length(term)));
    }
    return candidates.value(candidates.start(term) + random.nextInt(candidates.length(term)));
  }
}
