package org.hoofbeat.loaders.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Times stages, from several threads. */
final class Stages {

  private final List<LoadReport.Stage> stages = new ArrayList<>();
  private final long startNanos = System.nanoTime();

  <T> T time(String name, Callable<T> work) {
    long start = System.nanoTime();
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      add(name, start);
    }
  }

  void time(String name, Runnable work) {
    time(
        name,
        () -> {
          work.run();
          return true;
        });
  }

  synchronized List<LoadReport.Stage> list() {
    return List.copyOf(stages);
  }

  double secondsSoFar() {
    return seconds(startNanos);
  }

  private synchronized void add(String name, long startedAt) {
    stages.add(new LoadReport.Stage(name, seconds(startedAt)));
  }

  private static double seconds(long startedAt) {
    return Math.round((System.nanoTime() - startedAt) / 1e6) / 1e3;
  }
}
