package org.hoofbeat.cli.load;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.curation.file.CuratedLayer;
import org.hoofbeat.cli.workspace.ConsoleProgress;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.loaders.catalogue.MirrorFolder;
import org.hoofbeat.loaders.run.BuildArtefact;
import org.hoofbeat.loaders.run.BuildPipeline;
import org.hoofbeat.loaders.run.GraphTarget;
import org.hoofbeat.loaders.run.LoadReport;
import org.hoofbeat.loaders.run.LoadSettings;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.snapshot.DataFolder;

/** Puts the parts of a load together, and tells what it did. */
public final class Loading {

  private Loading() {}

  public static LoadReport load(
      DataFolder data,
      Path mirror,
      Map<String, String> wanted,
      LoadSettings settings,
      GraphTarget target,
      PrintStream err) {
    try (ConsoleProgress progress = new ConsoleProgress(err)) {
      return load(data, mirror, wanted, settings, target, progress);
    }
  }

  public static LoadReport load(
      DataFolder data,
      Path mirror,
      Map<String, String> wanted,
      LoadSettings settings,
      GraphTarget target,
      ProgressListener progress) {
    CuratedLayer.writeDecided(data.root());
    boolean starter = Files.exists(mirror.resolve("mirror.yaml"));
    BuildPipeline pipeline =
        new BuildPipeline(
            data, Workspace.catalogue(), settings, target, artefacts(), Clock.systemUTC());
    return pipeline.run(new MirrorFolder(mirror), wanted, starter, progress);
  }

  /** In the order in which they are made: reading goes through the search index. */
  static List<BuildArtefact> artefacts() {
    return List.of(new SearchIndexArtefact(), new ReadingArtefact(), new RankingArtefact());
  }

  /** A table of stages, longest first, then what the build holds. */
  public static void print(LoadReport report, PrintStream out) {
    GraphBuild build = report.build();
    if (report.unchanged()) {
      out.printf(
          "Nothing has changed: build %d stands (same files, same loaders).%n", build.number());
      return;
    }
    report.stages().stream()
        .sorted((a, b) -> Double.compare(b.seconds(), a.seconds()))
        .forEach(stage -> out.printf("%8.1f s  %s%n", stage.seconds(), stage.name()));
    out.printf("%8.1f s  in all%n%n", report.seconds());
    out.printf(
        "Build %d: %,d statements of %d releases%n",
        build.number(), sum(build.statements()), build.releases().size());
    build.concepts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> out.printf("%,12d  %s%n", entry.getValue(), entry.getKey()));
    build.figures().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("Groups"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> out.printf("%,12d  %s%n", entry.getValue(), entry.getKey()));
    long issues =
        build.releases().stream()
            .flatMap(release -> release.issues().values().stream())
            .mapToLong(Long::longValue)
            .sum();
    out.printf("%,12d  load issues (builds/%d/issues.tsv)%n", issues, build.number());
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
