package org.hoofbeat.cli.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.load.FetchCommand;
import org.hoofbeat.cli.load.Loading;
import org.hoofbeat.cli.workspace.DatabaseOptions;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.loaders.catalogue.MirrorFolder;
import org.hoofbeat.loaders.catalogue.SourceCatalogue;
import org.hoofbeat.loaders.catalogue.SourceSpec;
import org.hoofbeat.loaders.fetch.FetchReport;
import org.hoofbeat.loaders.run.LoadReport;
import org.hoofbeat.loaders.run.LoadSettings;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoofbeat up}: fetch, load if needed, serve. */
@Command(
    name = "up",
    description = "Fetches what is missing, loads it if it is not loaded, and serves the page.",
    mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();
  @Mixin private final ServerOptions server = new ServerOptions();
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--mirror",
      paramLabel = "DIR",
      description =
          "Take the releases from this folder (HOOFBEAT_MIRROR) and do not use the network.")
  private @Nullable Path mirror;

  @Override
  public Integer call() throws InterruptedException {
    DataFolder data = workspace.data();
    Optional<Path> folder = folderToLoad(data);
    if (folder.isPresent()) {
      LoadReport report =
          Loading.load(
              data,
              folder.get(),
              Map.of(),
              LoadSettings.DEFAULT,
              database.target(data),
              System.err);
      Loading.print(report, System.out);
    }
    try (Serving serving = Serving.start(data, server, database, System.err)) {
      System.out.println("Ready: " + serving.url());
      json.write(serving.figures());
      serving.waitForStop();
    }
    return 0;
  }

  /** The mirror; else the downloads, fetched now; else the starter; empty where a real build is loaded already. */
  private Optional<Path> folderToLoad(DataFolder data) {
    Optional<Path> named = Workspace.findMirror(mirror);
    if (named.isPresent()) {
      return named;
    }
    if (hasRealBuild(data)) {
      return Optional.empty();
    }
    System.err.println(
        "No mirror folder is named; fetching the pinned releases into " + data.downloads());
    FetchReport report = FetchCommand.fetch(data, Set.of(), Map.of(), System.err);
    if (holdsRequired(data)) {
      FetchCommand.print(report, System.out, System.err);
      return Optional.of(data.downloads());
    }
    String reason = report.failed().isEmpty() ? "" : " (" + report.failed().get(0).reason() + ")";
    System.err.println("The releases could not be fetched" + reason + ".");
    System.err.println(
        "Using the small starter release in ontologies/starter instead: a first look, not for patients.");
    System.err.println(
        "Maybe run `hoofbeat up` again with a network, or `hoofbeat up --mirror DIR` with a folder of releases.");
    return Optional.of(Workspace.starter());
  }

  private static boolean hasRealBuild(DataFolder data) {
    return data.findCurrent()
        .map(number -> data.build(number).resolve("build.bin"))
        .filter(Files::isRegularFile)
        .map(file -> !SnapshotGraph.readBuild(file).starter())
        .orElse(false);
  }

  private static boolean holdsRequired(DataFolder data) {
    if (!Files.isDirectory(data.downloads())) {
      return false;
    }
    SourceCatalogue catalogue = Workspace.catalogue();
    List<SourceSpec> missing =
        MirrorFolder.missing(
            catalogue, new MirrorFolder(data.downloads()).find(catalogue, Map.of()));
    return missing.isEmpty();
  }
}
