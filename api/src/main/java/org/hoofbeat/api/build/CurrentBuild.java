package org.hoofbeat.api.build;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/**
 * Holds the build that is served now, and swaps it whole: no request ever sees half of one.
 * Thread-safe.
 */
public final class CurrentBuild implements AutoCloseable {

  private final AtomicReference<@Nullable ServedBuild> current = new AtomicReference<>();

  /** Puts a build in place; the one before closes when its last request ends. */
  public void swap(ServedBuild next) {
    ServedBuild before = current.getAndSet(next);
    if (before != null) {
      before.release();
    }
  }

  /** True once there is something to serve. */
  public boolean isReady() {
    return current.get() != null;
  }

  /**
   * Takes the current build, empty where there is none; the caller gives it back with {@link
   * #giveBack}.
   */
  public Optional<ServedBuild> find() {
    for (ServedBuild build = current.get(); build != null; build = current.get()) {
      if (build.retain()) {
        return Optional.of(build);
      }
    }
    return Optional.empty();
  }

  static HoofbeatFailure notReady() {
    return new HoofbeatFailure(
        ErrorCode.UNAVAILABLE,
        "No graph build is being served\nMaybe it is still opening, or nothing has been loaded yet.");
  }

  /** Gives back what {@link #find} gave. */
  public void giveBack(ServedBuild build) {
    build.release();
  }

  @Override
  public void close() {
    ServedBuild last = current.getAndSet(null);
    if (last != null) {
      last.release();
    }
  }
}
