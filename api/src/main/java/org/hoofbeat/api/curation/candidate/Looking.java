package org.hoofbeat.api.curation.candidate;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.hoofbeat.api.curation.mapping.Draft;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;
import org.springframework.stereotype.Component;

/** The search for candidates under way: one at a time, seen and ended from other requests. Thread-safe. */
@Component
class Looking {

  private final ReentrantLock one = new ReentrantLock();
  private volatile Looked looked = new Looked(false, 0, 0);
  private volatile boolean cancelled;

  /** @param total terms to look at; a search that finds enough ends before */
  record Looked(boolean running, long done, long total) {}

  Looked looked() {
    return looked;
  }

  void cancel() {
    cancelled = true;
  }

  /** Runs the search; throws where one is under way, and where this one is cancelled. */
  List<Draft> run(Function<ProgressListener, List<Draft>> search) {
    if (!one.tryLock()) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT, "A search for candidates is under way\nMaybe wait for it.");
    }
    try {
      cancelled = false;
      return search.apply(this::hear);
    } finally {
      looked = new Looked(false, 0, 0);
      one.unlock();
    }
  }

  private void hear(String stage, long done, long total) {
    if (cancelled) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT, "The search was cancelled; nothing was proposed");
    }
    looked = new Looked(true, done, total);
  }
}
