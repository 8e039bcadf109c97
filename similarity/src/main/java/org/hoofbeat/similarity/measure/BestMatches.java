package org.hoofbeat.similarity.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hoofbeat.similarity.ontology.IntRows;
import org.hoofbeat.similarity.ontology.Ontology;

/**
 * The best match of every annotated term in every disease, by one term similarity; from it any best-match average over all
 * pairs is additions only. Immutable, safe for concurrent use.
 *
 * <pre>
 * table   disease 0  disease 1  …
 * term 0       0.31       1.00     (only terms that some disease has, by rank)
 * term 1       0.00       0.42
 * </pre>
 *
 * <p>Cost: annotated terms × (edges + annotated terms + terms of all diseases) to make, annotated terms × diseases doubles of
 * memory (10,800 × 10,600: 0.9 GB), terms of all diseases × diseases additions for all pairs.
 */
final class BestMatches {

  private final IntRows profiles;
  private final double[][] table;

  private BestMatches(IntRows profiles, double[][] table) {
    this.profiles = profiles;
    this.table = table;
  }

  /** Makes the table; rows are independent, so they are shared among the threads of the common pool that calls. */
  static BestMatches of(
      Ontology ontology,
      double[] informationContent,
      List<int[]> profiles,
      TermSimilarity similarity) {
    int[] used = profiles.stream().flatMapToInt(IntStream::of).sorted().distinct().toArray();
    int[] place = new int[ontology.size()];
    for (int i = 0; i < used.length; i++) {
      place[used[i]] = i;
    }
    List<int[]> placed = new ArrayList<>();
    for (int[] profile : profiles) {
      placed.add(IntStream.of(profile).map(term -> place[term]).toArray());
    }
    IntRows rows = IntRows.of(placed);
    double[][] table = new double[used.length][];
    IntStream.range(0, used.length)
        .parallel()
        .forEach(
            i ->
                table[i] =
                    bestByDisease(
                        similarity.toAll(ontology, informationContent, used[i], used), rows));
    return new BestMatches(rows, table);
  }

  private static double[] bestByDisease(double[] toTerm, IntRows profiles) {
    double[] best = new double[profiles.size()];
    for (int j = 0; j < best.length; j++) {
      double highest = 0;
      int end = profiles.end(j);
      for (int k = profiles.start(j); k < end; k++) {
        highest = Math.max(highest, toTerm[profiles.value(k)]);
      }
      best[j] = highest;
    }
    return best;
  }

  /** For each disease j the mean, over the terms of disease {@code i}, of the best match in j. */
  double[] meansFrom(int i) {
    double[] sums = new double[profiles.size()];
    int length = profiles.length(i);
    for (int k = profiles.start(i); k < profiles.end(i); k++) {
      double[] row = table[profiles.value(k)];
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
    }
    for (int j = 0; length > 0 && j < sums.length; j++) {
      sums[j] /= length;
    }
    return sums;
  }

  /** For each disease j the best match of any term of disease {@code i} in j. */
  double[] greatestFrom(int i) {
    double[] greatest = new double[profiles.size()];
    for (int k = profiles.start(i); k < profiles.end(i); k++) {
      double[] row = table[profiles.value(k)];
      for (int j = 0; j < greatest.length; j++) {
        greatest[j] = Math.max(greatest[j], row[j]);
      }
    }
    return greatest;
  }

  /**
   * For each disease i from {@code from} to {@code to - 1} and each j the mean, over the terms of j, of the best match in i. By
   * blocks, so that what is read of a row lies together.
   */
  double[][] meansTo(int from, int to) {
    int width = to - from;
    double[][] out = new double[width][profiles.size()];
    double[] sums = new double[width];
    for (int j = 0; j < profiles.size(); j++) {
      java.util.Arrays.fill(sums, 0);
      for (int k = profiles.start(j); k < profiles.end(j); k++) {
        double[] row = table[profiles.value(k)];
        for (int i = 0; i < width; i++) {
          sums[i] += row[from + i];
        }
      }
      int length = Math.max(1, profiles.length(j));
      for (int i = 0; i < width; i++) {
        out[i][j] = sums[i] / length;
      }
    }
    return out;
  }
}
