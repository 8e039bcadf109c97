package org.hoofbeat.similarity.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.SourcedAnnotation;

/**
 * A candidate's statements by finding. Which finding each is about is looked up when a candidate is first explained, and kept:
 * eight bytes a statement. Safe for concurrent use.
 */
final class Statements {

  private final CandidateIndex index;

  /** By candidate its statements, ascending by finding, then by place: the finding in the upper half, the place in the lower. */
  private final AtomicReferenceArray<long[]> byFinding;

  Statements(CandidateIndex index) {
    this.index = index;
    this.byFinding = new AtomicReferenceArray<>(index.size());
  }

  /** The statements about one finding, by whichever of its identifiers, in the order of the input. */
  List<SourcedAnnotation> about(int candidate, int term) {
    List<SourcedAnnotation> all = index.candidate(candidate).annotations();
    long[] sorted = sorted(candidate, all);
    long first = key(term, 0);
    int at = Arrays.binarySearch(sorted, first);
    List<SourcedAnnotation> found = new ArrayList<>();
    for (int i = at < 0 ? -at - 1 : at;
        i < sorted.length && sorted[i] >> Integer.SIZE == term;
        i++) {
      found.add(all.get((int) sorted[i]));
    }
    return found;
  }

  private long[] sorted(int candidate, List<SourcedAnnotation> all) {
    long[] known = byFinding.get(candidate);
    if (known == null) {
      Ontology ontology = index.ontology();
      known = new long[all.size()];
      for (int i = 0; i < known.length; i++) {
        known[i] = key(ontology.findCurrent(all.get(i).annotation().phenotype()), i);
      }
      Arrays.sort(known);
      byFinding.set(candidate, known);
    }
    return known;
  }

  private static long key(int term, int place) {
    return (long) term << Integer.SIZE | place;
  }
}
