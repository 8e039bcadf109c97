package org.hoofbeat.similarity.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.SourcedAnnotation;

/**
 * A candidate's statements by finding. Which finding each is about is looked up when a candidate is first explained, and kept:
 * four bytes a statement. Safe for concurrent use.
 */
final class Statements {

  private final CandidateIndex index;
  private final AtomicReferenceArray<int[]> terms;

  Statements(CandidateIndex index) {
    this.index = index;
    this.terms = new AtomicReferenceArray<>(index.size());
  }

  /** The statements about one finding, by whichever of its identifiers, in the order of the input. */
  List<SourcedAnnotation> about(int candidate, int term) {
    List<SourcedAnnotation> all = index.candidate(candidate).annotations();
    int[] about = termsOf(candidate, all);
    List<SourcedAnnotation> found = new ArrayList<>();
    for (int i = 0; i < about.length; i++) {
      if (about[i] == term) {
        found.add(all.get(i));
      }
    }
    return found;
  }

  private int[] termsOf(int candidate, List<SourcedAnnotation> all) {
    int[] known = terms.get(candidate);
    if (known == null) {
      Ontology ontology = index.ontology();
      known =
          all.stream()
              .mapToInt(sourced -> ontology.findCurrent(sourced.annotation().phenotype()))
              .toArray();
      terms.set(candidate, known);
    }
    return known;
  }
}
