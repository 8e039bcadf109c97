package org.hoofbeat.similarity.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For each disease the best others that were offered, best first, ties by dense number: the same whatever the order of the offers.
 * Not thread-safe.
 */
final class TopLists {

  private final int top;
  private final double[][] scores;
  private final int[][] others;
  private final int[] sizes;

  /** What an offer must reach to be looked at; above 0, since nothing is kept that is not alike at all. */
  private final double[] least;

  TopLists(int diseases, int top) {
    this.top = Math.min(top, diseases);
    this.scores = new double[diseases][this.top];
    this.others = new int[diseases][this.top];
    this.sizes = new int[diseases];
    this.least = new double[diseases];
    Arrays.fill(least, Double.MIN_VALUE);
  }

  /** Keeps {@code other} for disease {@code i} where it is among the best. */
  void offer(int i, int other, double score) {
    if (score >= least[i] && i != other && top > 0) {
      insert(i, other, score);
    }
  }

  private void insert(int i, int other, double score) {
    double[] ownScores = scores[i];
    int[] own = others[i];
    int at = placeOf(other, score, ownScores, own, sizes[i]);
    if (at == top) {
      return;
    }
    int moved = Math.min(sizes[i], top - 1) - at;
    System.arraycopy(ownScores, at, ownScores, at + 1, moved);
    System.arraycopy(own, at, own, at + 1, moved);
    ownScores[at] = score;
    own[at] = other;
    sizes[i] = Math.min(top, sizes[i] + 1);
    if (sizes[i] == top) {
      least[i] = ownScores[top - 1];
    }
  }

  private static int placeOf(int other, double score, double[] scores, int[] others, int size) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBetter(score, other, scores[middle], others[middle])) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static boolean isBetter(double score, int other, double than, int thanOther) {
    return score > than || score == than && other < thanOther;
  }

  /** Offers what another one kept. */
  void addAll(TopLists more) {
    for (int i = 0; i < sizes.length; i++) {
      for (int k = 0; k < more.sizes[i]; k++) {
        offer(i, more.others[i][k], more.scores[i][k]);
      }
    }
  }

  /** By disease what was kept. */
  List<List<SimilarPair>> toList() {
    List<List<SimilarPair>> all = new ArrayList<>(sizes.length);
    for (int i = 0; i < sizes.length; i++) {
      List<SimilarPair> row = new ArrayList<>(sizes[i]);
      for (int k = 0; k < sizes[i]; k++) {
        row.add(new SimilarPair(i, others[i][k], scores[i][k]));
      }
      all.add(row);
    }
    return all;
  }
}
