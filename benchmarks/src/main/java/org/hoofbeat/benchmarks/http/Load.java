package org.hoofbeat.benchmarks.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Puts a scenario on a server: as fast as it goes, or at a fixed rate. At a fixed rate a request's time runs from when it
 * was due, so that a stalled server cannot hide the requests that it kept waiting.
 */
final class Load {

  private static final int CONNECTIONS = 4;
  private static final long SPIN_NANOS = 60_000;

  private final String host;
  private final int port;

  Load(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** What came of it; times in milliseconds. */
  record Result(
      long count, double rate, long errors, double p50, double p95, double p99, double slowest) {}

  Result fastest(Scenario scenario, double seconds) {
    return run(scenario, seconds, 0);
  }

  Result steady(Scenario scenario, double seconds, double rate) {
    return run(scenario, seconds, rate);
  }

  private Result run(Scenario scenario, double seconds, double rate) {
    AtomicLong next = new AtomicLong();
    LongAdder errors = new LongAdder();
    List<long[]> times = new ArrayList<>();
    List<Thread> workers = new ArrayList<>();
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    for (int i = 0; i < CONNECTIONS; i++) {
      Thread worker =
          new Thread(
              () -> {
                long[] own = work(scenario, next, errors, start, end, rate);
                synchronized (times) {
                  times.add(own);
                }
              });
      workers.add(worker);
      worker.start();
    }
    for (Thread worker : workers) {
      join(worker);
    }
    double took = (System.nanoTime() - start) / 1e9;
    return result(times.stream().flatMapToLong(Arrays::stream).sorted().toArray(), errors, took);
  }

  private static Result result(long[] sorted, LongAdder errors, double seconds) {
    return new Result(
        sorted.length,
        sorted.length / seconds,
        errors.sum(),
        millis(sorted, 0.50),
        millis(sorted, 0.95),
        millis(sorted, 0.99),
        millis(sorted, 1));
  }

  private static double millis(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }

  private long[] work(
      Scenario scenario, AtomicLong next, LongAdder errors, long start, long end, double rate) {
    long[] times = new long[1 << 16];
    int count = 0;
    try (Connection connection = new Connection(host, port)) {
      while (System.nanoTime() < end) {
        long number = next.getAndIncrement();
        long due = rate > 0 ? start + (long) (number / rate * 1e9) : System.nanoTime();
        if (due >= end) {
          break;
        }
        waitUntil(due);
        if (connection.send(scenario.request(number), false).status() != 200) {
          errors.increment();
        }
        if (count == times.length) {
          times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = System.nanoTime() - due;
      }
    } catch (IOException e) {
      errors.increment();
    }
    return Arrays.copyOf(times, count);
  }

  /** Sleeps, and looks at the clock for the last bit: a sleep alone would add its own lateness. */
  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      if (left > SPIN_NANOS) {
        LockSupport.parkNanos(left - SPIN_NANOS);
      } else {
        Thread.onSpinWait();
      }
    }
  }

  private static void join(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
