package org.hoofbeat.cli.serve;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.rdf.SparqlIndex;
import org.hoofbeat.cli.rank.RankingFiles;
import org.hoofbeat.cli.workspace.DatabaseOptions;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.build.LoadRunner;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.hoofbeat.snapshot.backup.DatabasePause;
import org.jspecify.annotations.Nullable;

/**
 * A server over a data folder. Answers come from the build's files at once; the DBMS opens beside them, on a thread of
 * its own. A new number in {@code CURRENT} swaps both.
 */
public final class Serving implements AutoCloseable {

  private static final long LOOK_EVERY_MILLIS = 1_000;

  private final DataFolder data;
  private final ServerOptions options;
  private final DatabaseOptions database;
  private final HoofbeatServer server;
  private final PrintStream err;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "builds");
            thread.setDaemon(true);
            return thread;
          });
  private final ExecutorService learning =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "ranking");
            thread.setDaemon(true);
            return thread;
          });
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile int number;
  private boolean paused;
  private GraphStore.@Nullable Running dbms;

  private Serving(
      DataFolder data,
      ServerOptions options,
      DatabaseOptions database,
      HoofbeatServer server,
      PrintStream err) {
    this.data = data;
    this.options = options;
    this.database = database;
    this.server = server;
    this.err = err;
  }

  public static Serving start(
      DataFolder data, ServerOptions options, DatabaseOptions database, PrintStream err) {
    int current = data.getCurrent();
    CompletableFuture<OpenBuild> first =
        CompletableFuture.supplyAsync(
            () -> OpenBuild.of(data, current, err), work -> new Thread(work, "open").start());
    LoadRunner loads = options.findLoads(data, database, err).orElse(null);
    HoofbeatServer server = HoofbeatServer.start(options.settings(data.root()), loads);
    Serving serving = new Serving(data, options, database, server, err);
    OpenBuild build;
    try {
      build = result(first);
      serving.swap(build);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    server
        .oneTimePassword()
        .ifPresent(
            password ->
                err.println(
                    "First start: the administrator is 'admin' with the one-time password "
                        + password
                        + " (shown once; change it after logging in)."));
    // Ranking is waited for, the DBMS is not: it gets the processor second.
    build.ranking().whenComplete((engine, failure) -> serving.openDatabaseSoon());
    serving.background.scheduleWithFixedDelay(
        serving::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "stop"));
    return serving;
  }

  public String url() {
    return options.url(server.port());
  }

  /** Where it is and what it serves. */
  Map<String, Object> figures() {
    return Map.of("url", url(), "build", number);
  }

  void waitForStop() throws InterruptedException {
    stopped.await();
  }

  @Override
  public synchronized void close() {
    if (stopped.getCount() == 0) {
      return;
    }
    background.shutdownNow();
    learning.shutdownNow();
    server.close();
    closeDatabase();
    stopped.countDown();
  }

  /** What another thread made, or why it could not. */
  private static <T> T result(CompletableFuture<T> made) {
    try {
      return made.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Serves a build: look-up and search at once, ranking from the thread that reads its arrays. */
  private void swap(OpenBuild build) {
    server.swap(build.served());
    number = build.number();
    learning.execute(() -> learn(build));
    if (options.copiesForSparql()) {
      learning.execute(() -> copyForSparql(build.number()));
    }
  }

  /** Adds the build's model to the engine that ranks by evidence meanwhile; trains it first where there is none. */
  private void learn(OpenBuild build) {
    try {
      RankingEngine evidence = result(build.ranking());
      RankingFiles files = new RankingFiles(data);
      boolean untrained = files.findModel().isEmpty();
      if (untrained && !options.trains()) {
        err.println("Ranking by evidence; build " + build.number() + " has no trained model.");
        return;
      }
      if (untrained) {
        err.println(
            "Ranking by evidence; the learned engine of build "
                + build.number()
                + " is being trained.");
      }
      RankingEngine trained = files.trained(evidence, 0, ProgressListener.SILENT);
      if (build.number() == number && stopped.getCount() > 0) {
        CompletableFuture<RankingEngine> ready = CompletableFuture.completedFuture(trained);
        server.swap(OpenBuild.of(data, build.number(), err, ready).served());
        err.println("Ranking by evidence and the learned engine.");
      }
    } catch (RuntimeException e) {
      err.println("hoofbeat: ranking is not complete: " + e.getMessage());
    }
  }

  /** After the training, which clinicians wait for. */
  private void copyForSparql(int build) {
    if (Files.exists(data.sparql(build))) {
      return;
    }
    try (SnapshotGraph graph = SnapshotGraph.open(data.snapshot(build))) {
      SparqlIndex.write(graph, data.sparql(build), err::println);
      err.println("SPARQL is ready on build " + build + ".");
    } catch (RuntimeException e) {
      err.println("hoofbeat: no copy for SPARQL: " + e.getMessage());
    }
  }

  private void look() {
    try {
      Optional<Integer> current = data.findCurrent();
      boolean pause = DatabasePause.isAsked(data);
      if (pause && !paused) {
        closeDatabase();
      } else if (paused && !pause) {
        openDatabase();
      }
      paused = pause;
      if (!pause && current.isPresent() && current.get() != number) {
        swap(OpenBuild.of(data, current.get(), err));
        closeDatabase();
        openDatabase();
        err.println("Serving build " + number);
      }
    } catch (RuntimeException e) {
      err.println("hoofbeat: cannot follow CURRENT: " + e.getMessage());
    }
  }

  /** Unless a backup has asked for a pause, or a new build has opened its own, since the start. */
  private void openDatabaseSoon() {
    try {
      background.execute(
          () -> {
            if (!paused) {
              openDatabase();
            }
          });
    } catch (RejectedExecutionException stoppedMeanwhile) {
      // Nothing is to be opened any more.
    }
  }

  private synchronized void openDatabase() {
    if (stopped.getCount() == 0 || database.isExternal() || dbms != null) {
      return;
    }
    Path store = data.graph(number);
    Optional<GraphStore> embedded = GraphStore.find();
    if (embedded.isEmpty() || !Files.isDirectory(store)) {
      return;
    }
    try {
      dbms = embedded.get().start(store, data.root());
    } catch (HoofbeatException e) {
      err.println("hoofbeat: reading works, but the DBMS did not open: " + e.getMessage());
    }
  }

  private synchronized void closeDatabase() {
    GraphStore.Running open = dbms;
    dbms = null;
    if (open != null) {
      open.close();
    }
  }
}
