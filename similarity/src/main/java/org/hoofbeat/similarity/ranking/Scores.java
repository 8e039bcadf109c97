package org.hoofbeat.similarity.ranking;

import java.util.Arrays;

/** Orders candidates by score: best first, equal scores by dense number, which is the order of group ids. */
public final class Scores {

  private Scores() {}

  /** The first {@code top} candidates; O(candidates · log top). */
  public static int[] best(double[] scores, int top) {
    int wanted = Math.min(top, scores.length);
    java.util.PriorityQueue<Integer> heap =
        new java.util.PriorityQueue<>(
            (a, b) ->
                scores[a] != scores[b]
                    ? Double.compare(scores[a], scores[b])
                    : Integer.compare(b, a));
    for (int g = 0; g < wanted; g++) {
      heap.add(g);
    }
    double least = wanted == 0 ? Double.POSITIVE_INFINITY : scores[heap.element()];
    for (int g = wanted; g < scores.length; g++) {
      if (scores[g] > least) {
        heap.poll();
        heap.add(g);
        least = scores[heap.element()];
      }
    }
    int[] out = new int[heap.size()];
    for (int i = out.length - 1; i >= 0; i--) {
      out[i] = heap.remove();
    }
    return out;
  }

  /** The scores that are not below that of the last of {@code best}: all that the mean ranks of these need. */
  static double[] notBelow(double[] scores, int[] best) {
    double last = best.length == 0 ? Double.POSITIVE_INFINITY : scores[best[best.length - 1]];
    double[] kept = new double[best.length];
    int count = 0;
    for (double score : scores) {
      if (score >= last) {
        kept = count == kept.length ? Arrays.copyOf(kept, 2 * count) : kept;
        kept[count++] = score;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** Mean rank: 1 plus those better, plus half of the others that are equal. */
  public static double meanRank(double[] scores, int candidate) {
    return meanRank(scores, scores[candidate]);
  }

  static double meanRank(double[] scores, double own) {
    int better = 0;
    int equal = 0;
    for (double score : scores) {
      better += score > own ? 1 : 0;
      equal += score == own ? 1 : 0;
    }
    return better + (equal + 1) / 2.0;
  }
}
