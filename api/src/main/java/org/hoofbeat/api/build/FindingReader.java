package org.hoofbeat.api.build;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.text.recognise.PhenotypeRecogniser;
import org.hoofbeat.text.recognise.RecogniserBuilder;
import org.hoofbeat.text.search.GraphTerms;
import org.jspecify.annotations.Nullable;

/**
 * The recogniser of one build, made in the background when it is first asked for: it takes seconds and some memory that a
 * server which only resolves terms need not spend. Thread-safe.
 */
final class FindingReader {

  /** A caller waits this long for it before it is told to come back. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ServedBuild build;
  private @Nullable CompletableFuture<PhenotypeRecogniser> made;

  FindingReader(ServedBuild build) {
    this.build = build;
  }

  PhenotypeRecogniser get() {
    try {
      return start().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new HoofbeatFailure(
          ErrorCode.UNAVAILABLE, "Reading of text is not ready\nMaybe in some seconds.", e);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HoofbeatFailure(ErrorCode.UNAVAILABLE, "The server is stopping", e);
    }
  }

  private synchronized CompletableFuture<PhenotypeRecogniser> start() {
    CompletableFuture<PhenotypeRecogniser> started = made;
    if (started == null || started.isCompletedExceptionally()) {
      started = CompletableFuture.supplyAsync(this::make);
      made = started;
    }
    return started;
  }

  /** Holds the build meanwhile, so that a swap does not close the graph that is being read. */
  private PhenotypeRecogniser make() {
    if (!build.retain()) {
      throw new HoofbeatFailure(
          ErrorCode.UNAVAILABLE, "The graph build has been replaced\nMaybe ask again.");
    }
    try {
      String vocabulary = RecogniserBuilder.PHENOTYPES.prefix();
      RecogniserBuilder builder = new RecogniserBuilder();
      GraphTerms.of(build.graph(), id -> id.prefix().equals(vocabulary)).forEach(builder::add);
      return builder.build();
    } finally {
      build.release();
    }
  }
}
