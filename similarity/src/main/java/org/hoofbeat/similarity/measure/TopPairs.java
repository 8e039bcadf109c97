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
    int workers = Math.max(1, threads);
    ForkJoinPool pool = new ForkJoinPool(workers);
    try {
      AllPairs.RowMaker maker = pool.submit(() -> pairs.rows(measure)).get();
      AtomicInteger next = new AtomicInteger();
      AtomicInteger done = new AtomicInteger();
      List<Future<TopLists>> parts = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        parts.add(
            pool.submit(
                () -> {
                  TopLists kept = new TopLists(pairs.size(), top);
                  double[][] rows = new double[AllPairs.BLOCK][pairs.size()];
                  for (int from = next.getAndAdd(rows.length);
                      from < pairs.size();
                      from = next.getAndAdd(rows.length)) {
                    int end = Math.min(pairs.size(), from + rows.length);
                    maker.make(from, end, rows);
                    keep(kept, measure, from, end - from, rows);
                    progress.progress(STAGE, done.addAndGet(end - from), pairs.size());
                  }
                  return kept;
                }));
      }
      TopLists all = parts.get(0).get();
      for (Future<TopLists> part : parts.subList(1, parts.size())) {
        all.addAll(part.get());
      }
      return all.toList();
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

  /** Each disease's offers in one go, so that its list is at hand: the rows' own, then the others', column by column. */
  private static void keep(TopLists kept, Measure measure, int from, int count, double[][] rows) {
    boolean half = measure.isSymmetric();
    for (int i = 0; i < count; i++) {
      for (int j = half ? from + i + 1 : 0; j < rows[i].length; j++) {
        kept.offer(from + i, j, rows[i][j]);
      }
    }
    for (int j = half ? from + 1 : rows[0].length; j < rows[0].length; j++) {
      for (int i = 0; i < Math.min(count, j - from); i++) {
        kept.offer(j, from + i, rows[i][j]);
      }
    }
  }
}
