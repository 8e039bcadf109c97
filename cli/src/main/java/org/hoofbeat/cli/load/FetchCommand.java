package org.hoofbeat.cli.load;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.ConsoleProgress;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.loaders.fetch.FetchReport;
import org.hoofbeat.loaders.fetch.Fetcher;
import org.hoofbeat.snapshot.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hoofbeat fetch}: downloads the pinned releases. */
@Command(
    name = "fetch",
    description =
        "Downloads the pinned releases; resumes, checks, and names what you must supply yourself.",
    mixinStandardHelpOptions = true)
public final class FetchCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Parameters(
      paramLabel = "SOURCE",
      description = "Sources to fetch; all that may be downloaded if none is given.")
  private Set<String> sources = new LinkedHashSet<>();

  @Option(
      names = "--release",
      paramLabel = "SOURCE=VERSION",
      description = "Fetch this release, not the newest; repeatable.")
  private Map<String, String> releases = new LinkedHashMap<>();

  @Override
  public Integer call() {
    FetchReport report = fetch(workspace.data(), sources, releases, System.err);
    print(report, System.out, System.err);
    json.write(report);
    return report.failed().isEmpty() ? 0 : 1;
  }

  public static FetchReport fetch(
      DataFolder data, Set<String> sources, Map<String, String> releases, PrintStream err) {
    try (ConsoleProgress progress = new ConsoleProgress(err)) {
      return new Fetcher(data.downloads())
          .fetch(Workspace.catalogue(), sources, releases, progress);
    }
  }

  public static void print(FetchReport report, PrintStream out, PrintStream err) {
    out.printf(
        "%d files fetched, %d there already, %d failed.%n",
        report.fetched().size(), report.present().size(), report.failed().size());
    report
        .failed()
        .forEach(
            failure ->
                err.println("failed: " + failure.download().source() + ": " + failure.reason()));
    report
        .supply()
        .forEach(
            supply -> out.println("yours to supply: " + supply.source() + ": " + supply.advice()));
  }
}
