package org.hoofbeat.api.build;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.model.GraphBuild;
import org.hoofbeat.model.Release;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is being served, and from which releases. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "build", description = "The graph build and its sources")
class BuildController {

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

  @GetMapping("/sources")
  @Operation(
      summary = "Every source with release, licence, checksum, rows read and used, issues by kind")
  SourcesAnswer sources(ServedBuild served) {
    List<Release> releases = served.build().releases();
    return new SourcesAnswer(served.ref(), releases.size(), releases);
  }
}
