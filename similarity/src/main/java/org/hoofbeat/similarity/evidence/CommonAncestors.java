package org.hoofbeat.similarity.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hoofbeat.similarity.ontology.IntRows;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.profile.CandidateIndex;

/**
 * The best common ancestor of a finding with every candidate: by likelihood ratio and by information content. Immutable.
 *
 * <p>What a match through the broadest terms gives is worked out once: a finding starts from the best of its broad ancestors
 * and walks the postings of the few that are left. Broad is what a quarter of the candidates have; of HPO these are some 200
 * terms, but nine tenths of the postings above a finding are theirs. They take 16 bytes a broad term and candidate, 30 MB for HPO and
 * 10,847 candidates.
 *
 * <pre>
 * ancestors[t]   ancestors of t and itself, by rising information content
 * start[t]       the broad term at or above t that spares most, or ABSENT
 * left[t]        t itself and those of ancestors[t] that are not at or above start[t]
 * ratios[b][g]   best ratio of candidate g through an ancestor at or above broad term b
 * contents[b][g] most information content of such an ancestor
 * </pre>
 */
final class CommonAncestors {

  /** Least ratio: nobody's findings are all explained. */
  static final double LOG_NOISE = Math.log(0.1);

  /** Price of a match through a common ancestor. */
  private static final double LOG_IMPRECISION = Math.log(0.1);

  /** One in how many candidates has a broad term. */
  private static final int ONE_IN = 4;

  private final CandidateIndex index;
  private final LogReached logs;
  private final IntRows ancestors;
  private final int[] start;
  private final IntRows left;
  private final double[][] ratios;
  private final double[][] contents;

  CommonAncestors(CandidateIndex index, LogReached logs) {
    this.index = index;
    this.logs = logs;
    this.ancestors = byContent(index);
    int terms = ancestors.size();
    this.start = new int[terms];
    this.ratios = new double[terms][];
    this.contents = new double[terms][];
    long[] spared = IntStream.range(0, terms).mapToLong(this::spared).toArray();
    List<int[]> rows = new ArrayList<>(terms);
    for (int term = 0; term < terms; term++) {
      start[term] = bestStart(term, spared);
      rows.add(left(term));
      if (isBroad(term)) {
        fill(term);
      }
    }
    this.left = IntRows.of(rows);
  }

  private static IntRows byContent(CandidateIndex index) {
    IntRows rows = index.ontology().ancestorsAndSelf();
    int[] order =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparingDouble(index::informationContent))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rank = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      rank[order[place]] = place;
    }
    List<int[]> sorted = new ArrayList<>(rows.size());
    for (int term = 0; term < rows.size(); term++) {
      int[] row = new int[rows.length(term)];
      for (int k = 0; k < row.length; k++) {
        row[k] = rank[rows.value(rows.start(term) + k)];
      }
      Arrays.sort(row);
      for (int k = 0; k < row.length; k++) {
        row[k] = order[row[k]];
      }
      sorted.add(row);
    }
    return IntRows.of(sorted);
  }

  private boolean isBroad(int term) {
    return index.postings(term).length * ONE_IN >= index.size();
  }

  private int bestStart(int term, long[] spared) {
    int best = Ontology.ABSENT;
    long most = 0;
    for (int k = ancestors.start(term); k < ancestors.end(term); k++) {
      int ancestor = ancestors.value(k);
      if (spared[ancestor] > most) {
        most = spared[ancestor];
        best = ancestor;
      }
    }
    return best;
  }

  /** The postings at or above a broad term; 0 of another. */
  private long spared(int term) {
    return isBroad(term)
        ? IntStream.range(ancestors.start(term), ancestors.end(term))
            .mapToLong(k -> index.postings(ancestors.value(k)).length)
            .sum()
        : 0;
  }

  private int[] left(int term) {
    int from = start[term];
    return IntStream.range(ancestors.start(term), ancestors.end(term))
        .map(ancestors::value)
        .filter(
            ancestor ->
                ancestor == term
                    || from == Ontology.ABSENT
                    || !index.ontology().isAncestorOrSelf(ancestor, from))
        .toArray();
  }

  private void fill(int term) {
    ratios[term] = new double[index.size()];
    contents[term] = new double[index.size()];
    Arrays.fill(ratios[term], LOG_NOISE);
    for (int k = ancestors.start(term); k < ancestors.end(term); k++) {
      int ancestor = ancestors.value(k);
      raiseRatios(ratios[term], ancestor, logs.surprise(ancestor) + LOG_IMPRECISION);
      raiseContents(contents[term], ancestor);
    }
  }

  /** Ancestors of every term and itself, by rising information content. */
  IntRows rows() {
    return ancestors;
  }

  /** What the logarithm of a candidate's chance of the ancestor is less than the ratio that it gives the finding. */
  double offset(int finding, int ancestor) {
    return logs.surprise(ancestor) + (finding == ancestor ? 0 : LOG_IMPRECISION);
  }

  /** The finding's best likelihood ratio by candidate, {@code least} where there is no better. */
  void ratios(int finding, double least, double[] to) {
    if (start[finding] == Ontology.ABSENT) {
      Arrays.fill(to, least);
    } else {
      double[] from = ratios[start[finding]];
      for (int g = 0; g < to.length; g++) {
        to[g] = Math.max(least, from[g]);
      }
    }
    for (int k = left.start(finding); k < left.end(finding); k++) {
      int ancestor = left.value(k);
      double offset = offset(finding, ancestor);
      // No logarithm of a chance is above 0: what most diseases have raises no ratio above the
      // least.
      if (offset > least) {
        raiseRatios(to, ancestor, offset);
      }
    }
  }

  /** The information content of the finding's best common ancestor by candidate, 0 where there is none. */
  void contents(int finding, double[] to) {
    if (start[finding] == Ontology.ABSENT) {
      Arrays.fill(to, 0);
    } else {
      System.arraycopy(contents[start[finding]], 0, to, 0, to.length);
    }
    for (int k = left.start(finding); k < left.end(finding); k++) {
      raiseContents(to, left.value(k));
    }
  }

  private void raiseRatios(double[] values, int term, double offset) {
    int[] postings = index.postings(term);
    float[] reached = logs.byPosting(term);
    for (int p = 0; p < postings.length; p++) {
      int g = postings[p];
      values[g] = Math.max(values[g], reached[p] + offset);
    }
  }

  private void raiseContents(double[] values, int term) {
    double content = index.informationContent(term);
    for (int g : index.postings(term)) {
      values[g] = Math.max(values[g], content);
    }
  }
}
