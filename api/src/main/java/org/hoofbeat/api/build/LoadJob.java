package org.hoofbeat.api.build;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.LoadRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The load that an administrator started: one at a time, on a thread of its own. Thread-safe. */
@Component
class LoadJob {

  private final @Nullable LoadRunner runner;
  private final Map<String, Stage> stages = new LinkedHashMap<>();
  private State state = State.IDLE;
  private @Nullable String startedAt;
  private @Nullable String endedAt;
  private @Nullable String message;
  private @Nullable Integer build;
  private volatile boolean cancelled;

  LoadJob(ObjectProvider<LoadRunner> runner) {
    this.runner = runner.getIfAvailable();
  }

  enum State {
    IDLE,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** @param total -1 where unknown */
  record Stage(String name, long done, long total) {}

  /**
   * @param allowed the operator lets administrators load
   * @param build the build made, or found unchanged
   * @param message why it failed
   */
  record Status(
      boolean allowed,
      @Nullable String folder,
      String state,
      @Nullable String startedAt,
      @Nullable String endedAt,
      @Nullable Integer build,
      @Nullable String message,
      List<Stage> stages) {}

  synchronized Status status() {
    return new Status(
        runner != null,
        runner == null ? null : runner.folder(),
        state.name().toLowerCase(Locale.ROOT),
        startedAt,
        endedAt,
        build,
        message,
        List.copyOf(stages.values()));
  }

  /** Begins; throws where loading is not allowed or one is under way. */
  synchronized void start() {
    LoadRunner allowed = runner;
    if (allowed == null) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT,
          "This server may not load\nMaybe start it with --allow-load, or run `hoofbeat load`.");
    }
    if (state == State.RUNNING) {
      throw new HoofbeatFailure(ErrorCode.CONFLICT, "A load is under way");
    }
    stages.clear();
    cancelled = false;
    message = null;
    build = null;
    endedAt = null;
    startedAt = Instant.now().toString();
    state = State.RUNNING;
    Thread thread = new Thread(() -> run(allowed), "load");
    thread.setDaemon(true);
    thread.start();
  }

  /** Asks the load to end; it does so at its next step. */
  void cancel() {
    cancelled = true;
  }

  private void run(LoadRunner allowed) {
    try {
      end(State.DONE, allowed.run(this::hear), null);
    } catch (RuntimeException e) {
      end(cancelled ? State.CANCELLED : State.FAILED, null, e.getMessage());
    }
  }

  private void hear(String stage, long done, long total) {
    if (cancelled) {
      throw new CancellationException("cancelled");
    }
    synchronized (this) {
      stages.put(stage, new Stage(stage, done, total));
    }
  }

  private synchronized void end(State how, @Nullable GraphBuild made, @Nullable String why) {
    state = how;
    build = made == null ? null : made.number();
    message = why;
    endedAt = Instant.now().toString();
  }
}
