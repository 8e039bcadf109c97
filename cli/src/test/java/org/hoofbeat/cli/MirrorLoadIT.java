package org.hoofbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loads every real release of a mirror folder into one graph and checks the counts that the publishers and the folder's
 * own list of contents state. Skipped, and said so, where no mirror is there.
 */
class MirrorLoadIT {

  @TempDir static Path folder;
  private static DataFolder data;

  @BeforeAll
  static void load() {
    Path home = Path.of("..").toAbsolutePath().normalize();
    String variable = System.getenv("HOOFBEAT_MIRROR");
    Path mirror =
        variable == null || variable.isBlank()
            ? home.resolve("../shared/ontologies").normalize()
            : Path.of(variable);
    assumeTrue(
        Files.isDirectory(mirror),
        "skipped: no mirror of the real releases at " + mirror + " (HOOFBEAT_MIRROR)");
    System.setProperty("hoofbeat.home", home.toString());
    data = new DataFolder(folder.resolve("data"));
    int code =
        Hoofbeat.commandLine()
            .execute("load", "--mirror", mirror.toString(), "--data", data.root().toString());
    assertThat(code).isZero();
  }

  @Test
  void phenotypeTermsAndAnnotationsAreAllThere() {
    GraphBuild build = build();
    assertThat(build.concepts()).containsEntry("Phenotype", 19_389L);
    assertThat(build.figures()).containsEntry("obsoletePhenotype", 555L);
    Release hpoa = release("hpoa");
    assertThat(hpoa.rowsRead()).isEqualTo(272_060);
    assertThat(hpoa.issues())
        .containsEntry("DUPLICATE_ROW", 44L)
        .containsEntry("OBSOLETE_WITHOUT_REPLACEMENT", 1L);
    assertThat(hpoa.issues().get("OBSOLETE_REPLACED")).isEqualTo(32L);
    Counts counts = Counts.of("hpoa");
    assertThat(counts.excluded).isEqualTo(711);
    assertThat(counts.zeroOfMany).isEqualTo(2_018);
    assertThat(counts.positiveDiseases).hasSize(12_682);
    // 605 rows repeat a disease, qualifier and term; 44 of them to the letter, and those are kept
    // once.
    assertThat(counts.statements).isEqualTo(272_060 - 44);
    assertThat(counts.statements - counts.distinct.size()).isEqualTo(605 - 44);
  }

  @Test
  void idsWithSeveralExactPartnersAreReported() throws IOException {
    try (Stream<String> issues = Files.lines(data.build(1).resolve("issues.tsv"))) {
      assertThat(issues.filter(line -> line.contains("exact partners in ORPHA")))
          .hasSize(43)
          .allMatch(line -> line.startsWith("disease-groups\tCONFLICT"));
    }
  }

  @Test
  void orphapacketsAreAllThere() {
    assertThat(release("orphapackets").rowsRead()).isEqualTo(9_960);
    Counts counts = Counts.of("orphapackets");
    assertThat(counts.statements).isEqualTo(115_878);
    assertThat(counts.excluded).isEqualTo(727);
  }

  @Test
  void theNewestDiseasesHaveTheFindingsOfTheirGenes() {
    assertThat(Counts.of("genes-to-phenotype").statements).isEqualTo(9_012);
    TermId newest = TermId.parse("OMIM:621386");
    try (SnapshotGraph graph = graph()) {
      assertThat(graph.findGroup(newest).orElseThrow().annotated()).isTrue();
      assertThat(graph.getDossier(newest).list(PhenotypeAnnotation.class))
          .extracting(
              stated ->
                  stated.statement().phenotype() + " " + stated.statement().frequency().text())
          .hasSize(24)
          .contains("HP:0002599 6/9");
    }
  }

  @Test
  void codeSystemsAreAllThere() {
    Map<String, Long> figures = build().figures();
    assertThat(figures)
        .containsEntry("live:ICD10", 12_542L)
        .containsEntry("live:ICD10CM", 95_524L)
        .containsEntry("live:ICD10CN-YB", 33_304L)
        .containsEntry("live:ICD9CM3", 13_686L)
        .containsEntry("live:CNRARE", 207L)
        .containsEntry("live:CCRD", 144L)
        .containsEntry("live:ATC", 6_996L);
  }

  @Test
  void diseasesAreGroupedAndRareOnesCounted() {
    Set<TermId> annotated = new HashSet<>();
    Map<TermId, Integer> members = new HashMap<>();
    try (SnapshotGraph graph = graph()) {
      graph.forEach(
          PhenotypeAnnotation.class,
          stated -> {
            if (stated.release().source().equals("hpoa") && isPositiveFinding(stated.statement())) {
              annotated.add(stated.statement().disease());
            }
          });
      annotated.forEach(
          id -> members.merge(graph.findGroup(id).orElseThrow().id(), 1, Integer::sum));
    }
    assertThat(members.size()).isBetween(10_500, 10_620);
    assertThat(members.values().stream().filter(count -> count > 1).count())
        .isBetween(2_050L, 2_170L);
    assertThat(build().figures().get("rareGroups")).isGreaterThan(7_000L);
    assertThat(GraphStore.find().orElseThrow().isFinished(data.graph(1))).isTrue();
  }

  /** HPOA's rows of aspect P that do not deny the finding. */
  private static boolean isPositiveFinding(PhenotypeAnnotation annotation) {
    return !annotation.isNegative() && "P".equals(annotation.aspect());
  }

  private static GraphBuild build() {
    return SnapshotGraph.readBuild(data.build(1).resolve("build.bin"));
  }

  private static Release release(String source) {
    return build().releases().stream()
        .filter(release -> release.source().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private static SnapshotGraph graph() {
    return SnapshotGraph.open(data.snapshot(data.getCurrent()));
  }

  /** What one source's phenotype annotations add up to. */
  private static final class Counts {
    private int statements;
    private int excluded;
    private int zeroOfMany;
    private final Set<TermId> positiveDiseases = new HashSet<>();
    private final Set<String> distinct = new HashSet<>();
    private final String source;

    private Counts(String source) {
      this.source = source;
    }

    static Counts of(String source) {
      Counts counts = new Counts(source);
      try (SnapshotGraph graph = graph()) {
        graph.forEach(
            PhenotypeAnnotation.class, stated -> counts.add(stated.release(), stated.statement()));
      }
      return counts;
    }

    private void add(Release release, PhenotypeAnnotation annotation) {
      if (!release.source().equals(source)) {
        return;
      }
      statements++;
      distinct.add(
          annotation.disease()
              + " "
              + annotation.excluded()
              + " "
              + annotation.details().getOrDefault("statedAs", annotation.phenotype().value()));
      excluded += annotation.excluded() ? 1 : 0;
      zeroOfMany += annotation.frequency().isCounted() && annotation.frequency().n() == 0 ? 1 : 0;
      if (isPositiveFinding(annotation)) {
        positiveDiseases.add(annotation.disease());
      }
    }
  }
}
