package org.hoofbeat.cli.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.loaders.catalogue.SourceSpec;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hoofbeat sources}: every source that can be loaded, and what of it the current build holds. */
@Command(
    name = "sources",
    description = "Lists the sources: version loaded, rows, issues, licence; and those not loaded.",
    mixinStandardHelpOptions = true)
public final class SourcesCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Override
  public Integer call() {
    Map<String, Release> loaded = new LinkedHashMap<>();
    currentBuild()
        .ifPresent(
            build -> build.releases().forEach(release -> loaded.put(release.source(), release)));
    List<Release> all = new ArrayList<>(loaded.values());
    for (Release release : all) {
      long issues = release.issues().values().stream().mapToLong(Long::longValue).sum();
      System.out.printf(
          "%-26s %-22s %,10d rows %,10d used %,8d issues  %s%n",
          release.source(),
          release.version(),
          release.rowsRead(),
          release.rowsUsed(),
          issues,
          release.licence());
    }
    for (SourceSpec spec : Workspace.catalogue().sources()) {
      if (!loaded.containsKey(spec.id())) {
        String how =
            spec.supply() != null
                ? spec.supply()
                : spec.releases().get(0).url() == null ? "no address" : "hoofbeat fetch";
        System.out.printf("%-26s not loaded: %s%n", spec.id(), how);
      }
    }
    json.write(all);
    return 0;
  }

  private Optional<GraphBuild> currentBuild() {
    DataFolder data = workspace.data();
    return data.findCurrent()
        .map(number -> SnapshotGraph.readBuild(data.build(number).resolve("build.bin")));
  }
}
