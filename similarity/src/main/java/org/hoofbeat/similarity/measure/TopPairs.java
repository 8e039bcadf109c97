package org.hoofbeat.similarity.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;

/** The most similar others of every disease: all pairs, exactly, of which the best of each row are kept. */
public final class TopPairs {

  private static final String STAGE = "similarity";

  private TopPairs() {}

  /**
   * The best {@code top} others of each disease, best first, ties by dense number; the same list whatever the thread count.
   * Memory, for 10,600 diseases: 0.9 GB for Resnik means and for measures that need {@link BestMatches}, else little.
   */
  public static List<List<SimilarPair>> of(
      AllPairs pairs, Measure measure, int top, int threads, ProgressListener progress) {
    ForkJoinPool pool = new ForkJoinPool(Math.max(1, threads));
    try {
      AllPairs.PairRows rows = pool.submit(() -> pairs.rows(measure)).get();
      AtomicInteger done = new AtomicInteger();
      List<Future<List<List<SimilarPair>>>> parts = new ArrayList<>();
      int block = rows.block();
      for (int from = 0; from < pairs.size(); from += block) {
        int start = from;
        int end = Math.min(pairs.size(), from + block);
        parts.add(
            pool.submit(
                () -> {
                  List<List<SimilarPair>> kept = new ArrayList<>();
                  rows.maker().rows(start, end, (i, row) -> kept.add(best(i, row, top)));
                  progress.progress(STAGE, done.addAndGet(end - start), pairs.size());
                  return kept;
                }));
      }
      List<List<SimilarPair>> all = new ArrayList<>();
      for (Future<List<List<SimilarPair>>> part : parts) {
        all.addAll(part.get());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HoofbeatFailure(
          ErrorCode.UNAVAILABLE, "Interrupted while comparing all diseases", e);
    } catch (ExecutionException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE, "Comparing all diseases failed: " + e.getCause(), e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Best first by insertion into a short sorted list: most rows' entries fall below its last at once. */
  private static List<SimilarPair> best(int i, double[] row, int top) {
    double[] scores = new double[top];
    int[] others = new int[top];
    int size = 0;
    for (int j = 0; j < row.length; j++) {
      if (j == i || row[j] <= 0 || size == top && row[j] <= scores[top - 1]) {
        continue;
      }
      int at = size < top ? size++ : top - 1;
      while (at > 0 && scores[at - 1] < row[j]) {
        scores[at] = scores[at - 1];
        others[at] = others[at - 1];
        at--;
      }
      scores[at] = row[j];
      others[at] = j;
    }
    List<SimilarPair> out = new ArrayList<>(size);
    for (int k = 0; k < size; k++) {
      out.add(new SimilarPair(i, others[k], scores[k]));
    }
    return out;
  }
}
