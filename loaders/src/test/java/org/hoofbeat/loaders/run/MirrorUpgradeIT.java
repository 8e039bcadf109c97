package org.hoofbeat.loaders.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hoofbeat.loaders.Mirror;
import org.hoofbeat.loaders.catalogue.MirrorFolder;
import org.hoofbeat.loaders.catalogue.SourceCatalogue;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HPO from the release that the annotations were made with to the next, and back. Skipped where no mirror is there. */
class MirrorUpgradeIT {

  private static final Path CATALOGUE = Path.of("../ontologies/sources.yaml");
  private static final String PAIR = "2025-05-06";
  private static final String NEWEST = "2026-02-16";

  @TempDir Path folder;
  private Path mirror;
  private DataFolder data;

  @BeforeEach
  void linkTheSourcesThatALoadNeeds() throws IOException {
    mirror = folder.resolve("mirror");
    data = new DataFolder(folder.resolve("data"));
    Path real = Mirror.folder();
    link(real, "hpo", "hp.");
    link(real, "hpo", "phenotype.");
    link(real, "mondo", "mondo-lite.obo");
    link(real, "mondo/sssom", "mondo_exactmatch_o");
  }

  @Test
  void aNewerReleaseReplacesOnlyItsOwnStatements() throws IOException {
    GraphBuild pair = load(Map.of("hpo", PAIR));
    assertThat(release(pair, "hpo").version()).isEqualTo(PAIR);
    assertThat(release(pair, "hpoa").issues())
        .doesNotContainKeys("OBSOLETE_REPLACED", "OBSOLETE_WITHOUT_REPLACEMENT");
    Path curated = data.root().resolve("curated").resolve("mappings.jsonl");
    Files.createDirectories(curated.getParent());
    Files.writeString(curated, "{}\n");

    GraphBuild newer = load(Map.of());
    assertThat(newer.number()).isEqualTo(pair.number() + 1);
    assertThat(release(newer, "hpo").version()).isEqualTo(NEWEST);
    assertThat(release(newer, "hpoa").issues())
        .containsEntry("OBSOLETE_REPLACED", 32L)
        .containsEntry("OBSOLETE_WITHOUT_REPLACEMENT", 1L);
    for (String source : List.of("hpoa", "mondo", "mondo-sssom")) {
      assertThat(release(newer, source).rowsUsed()).isEqualTo(release(pair, source).rowsUsed());
      assertThat(release(newer, source).sha256()).isEqualTo(release(pair, source).sha256());
    }
    assertThat(newer.statements().get("PhenotypeAnnotation"))
        .isEqualTo(pair.statements().get("PhenotypeAnnotation"));
    assertThat(curated).hasContent("{}\n");
    assertThat(data.listBuilds()).containsExactly(1, 2);
  }

  @Test
  void whatAReleaseNoLongerHoldsIsRetiredAndSaysSinceWhen() throws IOException {
    load(Map.of());
    GraphBuild older = load(Map.of("hpo", PAIR));
    long retired = older.figures().get("retiredConcepts");
    assertThat(retired).isPositive();
    try (SnapshotGraph graph = SnapshotGraph.open(data.snapshot(older.number()))) {
      long[] found = {0};
      graph.forEach(
          Concept.class,
          stated -> {
            if ("1".equals(stated.statement().details().get("lastBuild"))) {
              found[0]++;
              TermId id = stated.statement().id();
              assertThat(stated.statement().obsolete()).as("%s", id).isTrue();
              assertThat(stated.statement().details().get("lastRelease")).contains(NEWEST);
            }
          });
      assertThat(found[0]).isEqualTo(retired);
    }
  }

  private GraphBuild load(Map<String, String> wanted) {
    return new BuildPipeline(
            data,
            SourceCatalogue.read(CATALOGUE),
            LoadSettings.DEFAULT,
            (store, number) -> new DiscardedGraph(),
            List.of(),
            Clock.systemUTC())
        .run(new MirrorFolder(mirror), wanted, false, ProgressListener.SILENT)
        .build();
  }

  private static Release release(GraphBuild build, String source) {
    return build.releases().stream()
        .collect(Collectors.toMap(Release::source, release -> release))
        .get(source);
  }

  private void link(Path real, String below, String start) throws IOException {
    Path target = Files.createDirectories(mirror.resolve(below));
    try (Stream<Path> files = Files.list(real.resolve(below))) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(start)) {
          Files.createSymbolicLink(target.resolve(name), file);
        }
      }
    }
  }
}
