package org.hoofbeat.cli.workspace;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.hoofbeat.model.ProgressListener;

/**
 * Shows progress on standard error: a bar with a rate in a terminal; elsewhere one line when a stage begins and one when
 * it ends, so that logs stay short. Thread-safe.
 */
public final class ConsoleProgress implements ProgressListener, AutoCloseable {

  private static final int WIDTH = 100;

  private final PrintStream out;
  private final boolean terminal;
  private final Map<String, ProgressBar> bars = new LinkedHashMap<>();
  private final Map<String, Long> startedNanos = new LinkedHashMap<>();

  public ConsoleProgress(PrintStream out) {
    this.out = out;
    this.terminal = System.console() != null;
  }

  @Override
  public synchronized void progress(String stage, long done, long total) {
    if (terminal) {
      bar(stage, total).maxHint(total).stepTo(done);
      if (done == total) {
        bar(stage, total).close();
      }
    } else {
      line(stage, done, total);
    }
  }

  @Override
  public synchronized void at(String stage, String part) {
    ProgressBar bar = bars.get(stage);
    if (bar != null) {
      bar.setExtraMessage(part);
    }
  }

  @Override
  public synchronized void close() {
    bars.values().forEach(ProgressBar::close);
  }

  private ProgressBar bar(String stage, long total) {
    return bars.computeIfAbsent(
        stage,
        name ->
            new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                .build());
  }

  private void line(String stage, long done, long total) {
    Long started = startedNanos.get(stage);
    if (started == null) {
      startedNanos.put(stage, System.nanoTime());
      if (done != total) {
        out.println(stage + " …");
      }
    }
    if (done == total && total > 0) {
      long begun = started == null ? System.nanoTime() : started;
      out.printf("%s: %,d in %.1f s%n", stage, total, (System.nanoTime() - begun) / 1e9);
    }
  }
}
