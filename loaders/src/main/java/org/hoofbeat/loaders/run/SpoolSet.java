package org.hoofbeat.loaders.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.hoofbeat.loaders.catalogue.FoundRelease;
import org.hoofbeat.loaders.catalogue.SourceCatalogue;
import org.hoofbeat.loaders.catalogue.SourceSpec;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.snapshot.StatementSpool;

/** The spools of a build: compiled in parallel, or carried over from the current build. */
final class SpoolSet {

  /** Loaders whose sources annotate what others define; their descriptions of a concept come last. */
  private static final Set<String> ANNOTATING =
      Set.of(
          "hpoa",
          "hpogene",
          "babelon",
          "hpozh",
          "zhdiseasenames",
          "sssom",
          "indications",
          "repodb",
          "clingen",
          "mondogene",
          "loinc2hpo",
          "ccrd",
          "ownprofiles",
          "chinararecatalogue");

  private final ReleaseCompiler compiler;
  private final int threads;
  private final ProgressListener progress;
  private final Stages stages;
  private final Map<String, StatementSpool> bySource = new ConcurrentHashMap<>();

  SpoolSet(ReleaseCompiler compiler, int threads, ProgressListener progress, Stages stages) {
    this.compiler = compiler;
    this.threads = threads;
    this.progress = progress;
    this.stages = stages;
  }

  void compile(List<FoundRelease> found, boolean starter) {
    long total = found.stream().mapToLong(SpoolSet::bytes).sum();
    AtomicLong done = new AtomicLong();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> jobs = new ArrayList<>();
      for (FoundRelease release : found.stream().sorted(BuildPipeline.longestFirst()).toList()) {
        jobs.add(
            pool.submit(
                () -> {
                  String id = release.spec().id();
                  progress.at("read", id);
                  bySource.put(
                      id,
                      stages.time(
                          "read " + id,
                          () -> compiler.compile(release, compiler.checksum(release), starter)));
                  progress.progress("read", done.addAndGet(bytes(release)), total);
                }));
      }
      jobs.forEach(Waiting::join);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Adds what the current build has and the mirror lacks; a starter build and a real one do not mix. */
  void carryOver(GraphBuild build, boolean starter, List<FoundRelease> found, Set<String> without) {
    if (build.starter() != starter) {
      return;
    }
    for (Release release : build.releases()) {
      Path file = compiler.spoolFile(release.source(), release.sha256());
      boolean standsAlready =
          found.stream()
              .anyMatch(
                  other ->
                      other.stands(release.source())
                          || release.source().equals(other.spec().alternativeTo()));
      boolean withdrawn =
          release.source().equals(BuildPipeline.CURATED) || without.contains(release.source());
      if (!standsAlready && !withdrawn && StatementSpool.isReadable(file)) {
        bySource.putIfAbsent(release.source(), StatementSpool.open(file));
      }
    }
  }

  /** Those that define before those that annotate, each in the order of the catalogue. */
  List<StatementSpool> inOrder(SourceCatalogue catalogue) {
    Map<String, Integer> order = new HashMap<>();
    for (int i = 0; i < catalogue.sources().size(); i++) {
      SourceSpec spec = catalogue.sources().get(i);
      order.put(
          spec.id(), i + (ANNOTATING.contains(spec.loader()) ? catalogue.sources().size() : 0));
    }
    return bySource.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, StatementSpool> entry) ->
                        order.getOrDefault(entry.getKey(), Integer.MAX_VALUE))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .toList();
  }

  static long bytes(FoundRelease release) {
    long sum = 0;
    for (Path file : release.files()) {
      sum += file.toFile().length();
    }
    return Files.isRegularFile(release.files().get(0)) ? sum : 0;
  }
}
