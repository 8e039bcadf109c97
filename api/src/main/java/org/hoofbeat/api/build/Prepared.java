package org.hoofbeat.api.build;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/**
 * Something of one build that is made in the background when it is first asked for: it takes seconds and some memory that a
 * server which only resolves terms need not spend. Thread-safe.
 */
public final class Prepared<T> {

  /** A caller waits this long for it before it is told to come back. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ServedBuild build;
  private final String what;
  private final Supplier<T> make;
  private @Nullable CompletableFuture<T> made;

  Prepared(ServedBuild build, String what, Supplier<T> make) {
    this.build = build;
    this.what = what;
    this.make = make;
  }

  /** The thing itself; throws while it is being made. */
  public T get() {
    try {
      return start().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new HoofbeatFailure(
          ErrorCode.UNAVAILABLE, what + " is not ready\nMaybe in some seconds.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof HoofbeatFailure failure) {
        throw failure;
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HoofbeatFailure(ErrorCode.UNAVAILABLE, "The server is stopping", e);
    }
  }

  /** Begins to make it, where nobody has; does not wait. */
  public synchronized CompletableFuture<T> start() {
    CompletableFuture<T> started = made;
    if (started == null || started.isCompletedExceptionally()) {
      started = CompletableFuture.supplyAsync(this::makeNow);
      made = started;
    }
    return started;
  }

  /** Holds the build meanwhile, so that a swap does not close the graph that is being read. */
  private T makeNow() {
    if (!build.retain()) {
      throw new HoofbeatFailure(
          ErrorCode.UNAVAILABLE, "The graph build has been replaced\nMaybe ask again.");
    }
    try {
      return make.get();
    } finally {
      build.release();
    }
  }
}
