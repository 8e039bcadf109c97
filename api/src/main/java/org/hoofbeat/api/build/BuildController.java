package org.hoofbeat.api.build;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is being served, and from which releases. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "build", description = "The graph build and its sources")
class BuildController {

  private final ServerSettings settings;

  BuildController(ServerSettings settings) {
    this.settings = settings;
  }

  /** The answer of {@code /builds/current}. */
  record BuildAnswer(BuildRef build, String disclaimer, GraphBuild content) {}

  /** The answer of {@code /sources}. */
  record SourcesAnswer(BuildRef build, int total, List<Release> items) {}

  @GetMapping("/builds/current")
  @Operation(
      summary = "The build being served: counts by label, statements by type, figures, releases")
  BuildAnswer current(ServedBuild served) {
    return new BuildAnswer(served.ref(), ServedBuild.DISCLAIMER, served.build());
  }

  /**
   * A finished build of the data folder.
   *
   * @param current the one that answers come from
   */
  record BuildItem(
      int number,
      String createdAt,
      String loaderVersion,
      String digest,
      boolean starter,
      int releases,
      boolean current) {}

  /** The answer of {@code /builds}. */
  record BuildsAnswer(BuildRef build, int total, List<BuildItem> items) {}

  @Changeable
  @GetMapping("/builds")
  @Operation(summary = "Every finished build of the data folder, newest first")
  BuildsAnswer builds(ServedBuild served) {
    DataFolder data = new DataFolder(settings.dataFolder());
    List<BuildItem> items =
        data.listBuilds().stream()
            .sorted(Comparator.reverseOrder())
            .map(number -> SnapshotGraph.readBuild(data.build(number).resolve("build.bin")))
            .map(
                build ->
                    new BuildItem(
                        build.number(),
                        build.createdAt(),
                        build.loaderVersion(),
                        build.digest(),
                        build.starter(),
                        build.releases().size(),
                        build.number() == served.build().number()))
            .toList();
    return new BuildsAnswer(served.ref(), items.size(), items);
  }

  @GetMapping("/sources")
  @Operation(
      summary = "Every source with release, licence, checksum, rows read and used, issues by kind")
  SourcesAnswer sources(ServedBuild served) {
    List<Release> releases = served.build().releases();
    return new SourcesAnswer(served.ref(), releases.size(), releases);
  }
}
