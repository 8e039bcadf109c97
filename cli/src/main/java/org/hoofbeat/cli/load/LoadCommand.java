package org.hoofbeat.cli.load;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.DatabaseOptions;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.loaders.file.Limits;
import org.hoofbeat.loaders.run.LoadReport;
import org.hoofbeat.loaders.run.LoadSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoofbeat load}: a new graph build from the files of a mirror or download folder. */
@Command(
    name = "load",
    description = "Loads release files into a new graph build, which then serves.",
    mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--mirror",
      paramLabel = "DIR",
      description =
          "Folder of release files (HOOFBEAT_MIRROR); without it, what `fetch` downloaded.")
  private @Nullable Path mirror;

  @Option(
      names = "--release",
      paramLabel = "SOURCE=VERSION",
      description = "Load this release of a source, not the newest; repeatable.")
  private Map<String, String> releases = new LinkedHashMap<>();

  @Option(
      names = "--fresh",
      description =
          "Take only what the folder holds; else sources it lacks are kept from the current build.")
  private boolean fresh;

  @Option(
      names = "--without",
      paramLabel = "SOURCE",
      description =
          "Leave out a source, one of our own such as hoofbeat-profiles too; repeatable, for this load.")
  private Set<String> without = new TreeSet<>();

  @Option(
      names = "--max-malformed",
      paramLabel = "SHARE",
      defaultValue = "0.02",
      description =
          "Share of unreadable rows of a source above which the load stops (default ${DEFAULT-VALUE}).")
  private double maxMalformed;

  @Option(
      names = "--keep-builds",
      paramLabel = "N",
      defaultValue = "2",
      description = "Builds that stay on disk (default ${DEFAULT-VALUE}).")
  private int keptBuilds;

  @Override
  public Integer call() {
    Path folder = Workspace.findMirror(mirror).orElseGet(() -> workspace.data().downloads());
    LoadSettings settings =
        new LoadSettings(
            Runtime.getRuntime().availableProcessors(),
            maxMalformed,
            Math.max(1, keptBuilds),
            Limits.DEFAULT,
            fresh,
            without);
    LoadReport report =
        Loading.load(
            workspace.data(),
            folder,
            releases,
            settings,
            database.target(workspace.data()),
            System.err);
    Loading.print(report, System.out);
    json.write(report);
    return 0;
  }
}
