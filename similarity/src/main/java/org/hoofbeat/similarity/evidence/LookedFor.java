package org.hoofbeat.similarity.evidence;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.similarity.ontology.IntRows;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.RecordedAbsences;

/**
 * What the exclusion of a finding says for each candidate, {@link RecordedAbsences} turned round by finding. Immutable.
 */
final class LookedFor {

  private final IntRows candidates;
  private final float[] nats;

  LookedFor(CandidateIndex index) {
    List<int[]> rows = new ArrayList<>();
    for (int g = 0; g < index.size(); g++) {
      rows.add(index.profile(g).absences().terms());
    }
    int terms = index.ontology().size();
    this.candidates = IntRows.of(rows).inverted(terms);
    this.nats = new float[candidates.total()];
    int[] filled = new int[terms];
    for (int g = 0; g < index.size(); g++) {
      RecordedAbsences absences = index.profile(g).absences();
      for (int i = 0; i < absences.terms().length; i++) {
        int term = absences.terms()[i];
        nats[candidates.start(term) + filled[term]++] = absences.nats()[i];
      }
    }
  }

  /** Adds to every candidate what the exclusion of a finding says for it. */
  void addTo(double[] scores, int finding, double factor) {
    for (int p = candidates.start(finding); p < candidates.end(finding); p++) {
      scores[candidates.value(p)] += factor * nats[p];
    }
  }
}
