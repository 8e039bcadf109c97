package org.hoofbeat.api.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Does a list of tasks on the calling thread and on as many others as there are further cores. As a parallel stream does, whose
 * caller however looks for work in a loop while others finish theirs: with several callers that took longer than the work.
 * Thread-safe.
 */
final class Cores {

  private static final int SHARE = 16;

  private final int others = Runtime.getRuntime().availableProcessors() - 1;
  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          Math.max(1, others),
          task -> {
            Thread thread = new Thread(task, "batch");
            thread.setDaemon(true);
            return thread;
          });

  /** The results in the order of the tasks; what a task throws is thrown here. */
  <T, R> List<R> map(List<T> tasks, Function<T, R> function) {
    List<FutureTask<List<R>>> shares = new ArrayList<>();
    for (int from = 0; from < tasks.size(); from += SHARE) {
      List<T> share = tasks.subList(from, Math.min(tasks.size(), from + SHARE));
      shares.add(new FutureTask<>(() -> share.stream().map(function).toList()));
    }
    // A share runs once, for whoever comes first; others find it done or under way and go on.
    for (int i = 0; i < Math.min(others, shares.size() - 1); i++) {
      pool.execute(() -> shares.forEach(FutureTask::run));
    }
    shares.forEach(FutureTask::run);
    List<R> results = new ArrayList<>(tasks.size());
    shares.forEach(share -> results.addAll(result(share)));
    return results;
  }

  private static <R> R result(FutureTask<R> share) {
    try {
      return share.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted");
    }
  }
}
