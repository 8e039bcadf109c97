package org.hoofbeat.loaders.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hoofbeat.loaders.catalogue.MirrorFolder;
import org.hoofbeat.loaders.catalogue.SourceCatalogue;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the starter release, changes a copy of it, and looks at what serves. */
class BuildPipelineTest {

  private static final Path ONTOLOGIES = Path.of("../ontologies");
  private static final TermId MARFAN = TermId.parse("OMIM:154700");
  private static final TermId MONDO_MARFAN = TermId.parse("MONDO:0007947");
  private static final TermId TALL_STATURE = TermId.parse("HP:0000098");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Path mirror;
  private DataFolder data;

  @BeforeEach
  void copyStarter() throws IOException {
    mirror = folder.resolve("mirror");
    data = new DataFolder(folder.resolve("data"));
    try (Stream<Path> files = Files.walk(ONTOLOGIES.resolve("starter"))) {
      for (Path file : files.toList()) {
        Path target = mirror.resolve(ONTOLOGIES.resolve("starter").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void theSameFilesMakeNoNewBuild() {
    LoadReport first = load();
    LoadReport second = load();
    assertThat(first.unchanged()).isFalse();
    assertThat(second.unchanged()).isTrue();
    assertThat(second.build()).isEqualTo(first.build());
    assertThat(data.listBuilds()).containsExactly(1);
  }

  @Test
  void anArtefactThatThisProgramCannotReadIsMadeAgainWithoutANewBuild() throws IOException {
    MarkedFile artefact = new MarkedFile();
    run(pipeline(data, LoadSettings.DEFAULT, List.of(artefact)));
    Files.writeString(data.build(1).resolve(MarkedFile.FILE), "of a former program");
    LoadReport second = run(pipeline(data, LoadSettings.DEFAULT, List.of(artefact)));
    LoadReport third = run(pipeline(data, LoadSettings.DEFAULT, List.of(artefact)));
    assertThat(second.unchanged()).isTrue();
    assertThat(second.stages()).extracting(LoadReport.Stage::name).contains("marked file");
    assertThat(artefact.isReadable(data.build(1))).isTrue();
    assertThat(third.stages()).extracting(LoadReport.Stage::name).doesNotContain("marked file");
    assertThat(data.listBuilds()).containsExactly(1);
  }

  @Test
  void equalFilesGiveEqualDigestsAndCountsInAnotherFolder() {
    GraphBuild here = load().build();
    GraphBuild there = load(new DataFolder(folder.resolve("other")), LoadSettings.DEFAULT).build();
    assertThat(there.digest()).isEqualTo(here.digest());
    assertThat(there.statements()).isEqualTo(here.statements());
    assertThat(there.figures()).isEqualTo(here.figures());
  }

  @Test
  void aNewerReleaseReplacesItsStatementsAndRetiresWhatVanished() throws IOException {
    load();
    dropTerm("HP:0000098");
    GraphBuild second = load().build();
    assertThat(second.number()).isEqualTo(2);
    try (SnapshotGraph graph = current()) {
      Concept gone = graph.getDossier(TALL_STATURE).findConcept().orElseThrow();
      assertThat(gone.obsolete()).isTrue();
      assertThat(gone.details()).containsEntry("lastBuild", "1").containsKey("lastRelease");
      assertThat(graph.getDossier(MARFAN).list(PhenotypeAnnotation.class)).isNotEmpty();
    }
    assertThat(second.figures()).containsEntry("retiredConcepts", 1L);
  }

  @Test
  void aMappingSetOfOnesOwnKeepsTwoDiseasesApart() throws IOException {
    load();
    assertThat(membersOfMarfan()).contains(MONDO_MARFAN);
    Path decided = mirror.resolve("mappings").resolve("decided.sssom.tsv");
    Files.createDirectories(decided.getParent());
    Files.writeString(
        decided,
        """
        subject_id\tpredicate_modifier\tpredicate_id\tobject_id\tmapping_justification
        MONDO:0007947\tNot\tskos:exactMatch\tOMIM:154700\tsemapv:ManualMappingCuration
        """);
    assertThat(load().unchanged()).isFalse();
    assertThat(membersOfMarfan()).contains(MARFAN).doesNotContain(MONDO_MARFAN);
  }

  @Test
  void whatCuratorsDecidedInTheDataFolderIsLoadedFromAnyMirrorAndLeavesWithItsDecision()
      throws IOException {
    load();
    Path decided = data.root().resolve("curated").resolve("decided.sssom.tsv");
    Files.createDirectories(decided.getParent());
    Files.writeString(
        decided,
        """
        subject_id\tpredicate_modifier\tpredicate_id\tobject_id\tmapping_justification\treviewer_label
        MONDO:0007947\tNot\tskos:exactMatch\tOMIM:154700\tsemapv:ManualMappingCuration\twang
        """);
    GraphBuild build = load().build();
    assertThat(build.findRelease("curated")).isPresent();
    assertThat(membersOfMarfan()).contains(MARFAN).doesNotContain(MONDO_MARFAN);
    try (SnapshotGraph graph = current()) {
      assertThat(graph.getDossier(MONDO_MARFAN).list(Mapping.class))
          .anySatisfy(
              stated -> {
                assertThat(stated.release().source()).isEqualTo("curated");
                assertThat(stated.statement().negated()).isTrue();
                assertThat(stated.statement().details()).containsEntry("reviewer_label", "wang");
              });
    }
    Files.delete(decided);
    load();
    assertThat(membersOfMarfan()).contains(MARFAN, MONDO_MARFAN);
  }

  @Test
  void theProgramsOwnChineseNamesAreLoadedFromAnyMirrorAndAreNobodysReview() throws IOException {
    GraphBuild build = load().build();
    assertThat(build.findRelease("hoofbeat-zh")).isPresent();
    try (SnapshotGraph graph = current()) {
      assertThat(graph.getDossier(TermId.parse("MAXO:0000088")).list(Designation.class))
          .filteredOn(stated -> stated.release().source().equals("hoofbeat-zh"))
          .singleElement()
          .satisfies(
              stated -> {
                assertThat(stated.statement().text()).isEqualTo("饮食干预");
                assertThat(stated.statement().status()).isEqualTo(TranslationStatus.CANDIDATE);
              });
    }
  }

  @Test
  void aLostSnapshotIsWrittenAgainAsItWas() throws IOException {
    load();
    dropTerm("HP:0000098");
    GraphBuild build = load().build();
    byte[] before = Files.readAllBytes(data.snapshot(2).resolve("dossiers.bin"));
    deleteFolder(data.snapshot(2));
    LostSnapshot.restore(data, 2, ProgressListener.SILENT);
    assertThat(data.snapshot(2).resolve("dossiers.bin")).hasBinaryContent(before);
    try (SnapshotGraph graph = current()) {
      assertThat(graph.build()).isEqualTo(build);
      assertThat(graph.getDossier(TALL_STATURE).findConcept().orElseThrow().obsolete()).isTrue();
    }
    assertThat(load().unchanged()).isTrue();
  }

  @Test
  void whatCannotBeRestoredSaysSoAndTheNextLoadMakesIt() throws IOException {
    load();
    deleteFolder(data.snapshot(1));
    deleteFolder(data.releases());
    assertThatThrownBy(() -> LostSnapshot.restore(data, 1, ProgressListener.SILENT))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("Build 1 has no snapshot");
    assertThat(load().unchanged()).isFalse();
    assertThat(data.findCurrent()).contains(2);
  }

  @Test
  void aSourceThatTheMirrorLacksIsCarriedOver() throws IOException {
    GraphBuild first = load().build();
    deleteFolder(mirror.resolve("maxo"));
    LoadReport second = load();
    assertThat(second.unchanged()).isTrue();
    LoadReport fresh =
        load(data, new LoadSettings(2, 0.02, 2, LoadSettings.DEFAULT.limits(), true, Set.of()));
    assertThat(fresh.unchanged()).isFalse();
    assertThat(fresh.build().releases().size()).isLessThan(first.releases().size());
  }

  @Test
  void aSourceThatIsNotWantedIsNeitherReadNorCarriedOver() {
    assertThat(sources(load().build())).contains("hoofbeat-zh");
    LoadReport without = load(data, leavingOut("hoofbeat-zh"));
    assertThat(without.unchanged()).isFalse();
    assertThat(sources(without.build())).doesNotContain("hoofbeat-zh").contains("hpo");
    assertThatThrownBy(() -> load(data, leavingOut("hoofbeat-zhh")))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("No source has the id hoofbeat-zhh\n");
  }

  private static LoadSettings leavingOut(String source) {
    return new LoadSettings(2, 0.02, 2, LoadSettings.DEFAULT.limits(), false, Set.of(source));
  }

  private static List<String> sources(GraphBuild build) {
    return build.releases().stream().map(Release::source).toList();
  }

  @Test
  void ourOwnProfilesSpeakOfWholeReleasesAndMakeNoDiseaseThatNoSourceDescribes() {
    assertThat(sources(load().build())).doesNotContain("hoofbeat-profiles");
    BuildPipeline pipeline =
        pipeline(data, LoadSettings.DEFAULT, (store, number) -> new DiscardedGraph());
    GraphBuild whole =
        pipeline.run(new MirrorFolder(mirror), Map.of(), false, ProgressListener.SILENT).build();
    assertThat(sources(whole)).contains("hoofbeat-profiles");
    try (SnapshotGraph graph = current()) {
      List<DiseaseGroup> annotated = new ArrayList<>();
      graph.forEachGroup(
          group -> {
            if (group.annotated()) {
              annotated.add(group);
            }
          });
      assertThat(annotated)
          .isNotEmpty()
          .allMatch(group -> group.members().stream().anyMatch(id -> isNamed(graph, id)));
    }
  }

  private static boolean isNamed(SnapshotGraph graph, TermId id) {
    return graph.getDossier(id).findConcept().filter(c -> c.label() != null).isPresent();
  }

  @Test
  void aBrokenFileStopsTheLoadAndTheOldBuildServes() throws IOException {
    load();
    Path hpoa = find("phenotype");
    Files.write(hpoa, new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0});
    assertThatThrownBy(this::load)
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining(String.valueOf(hpoa.getFileName()));
    assertThat(data.findCurrent()).contains(1);
    assertThat(data.listUnfinished()).isEmpty();
  }

  @Test
  void aCrashWhileTheGraphIsWrittenLeavesTheOldBuildAndTheNextLoadRecovers() throws IOException {
    load();
    dropTerm("HP:0000098");
    BuildPipeline crashing =
        pipeline(
            data,
            LoadSettings.DEFAULT,
            (store, number) -> {
              throw new IllegalStateException("killed");
            });
    assertThatThrownBy(() -> run(crashing)).hasMessageContaining("killed");
    assertThat(data.findCurrent()).contains(1);
    Files.createDirectories(data.build(9).resolve("graph"));
    assertThat(load().build().number()).isEqualTo(2);
    assertThat(data.listUnfinished()).isEmpty();
  }

  @Test
  void aMissingRequiredSourceIsNamed() throws IOException {
    deleteFolder(mirror.resolve("mondo"));
    assertThatThrownBy(this::load)
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("mondo");
  }

  @Test
  void anUnknownReleaseIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(
            () ->
                pipeline(data, LoadSettings.DEFAULT, (store, number) -> new DiscardedGraph())
                    .run(
                        new MirrorFolder(mirror),
                        Map.of("hpo", "1999"),
                        true,
                        ProgressListener.SILENT))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("hpo=1999")
        .hasMessageContaining("2026-02-16");
  }

  private LoadReport load() {
    return load(data, LoadSettings.DEFAULT);
  }

  private LoadReport load(DataFolder into, LoadSettings settings) {
    return run(pipeline(into, settings, (store, number) -> new DiscardedGraph()));
  }

  private LoadReport run(BuildPipeline pipeline) {
    return pipeline.run(new MirrorFolder(mirror), Map.of(), true, ProgressListener.SILENT);
  }

  private static BuildPipeline pipeline(
      DataFolder into, LoadSettings settings, GraphTarget target) {
    SourceCatalogue catalogue = SourceCatalogue.read(ONTOLOGIES.resolve("sources.yaml"));
    return new BuildPipeline(into, catalogue, settings, target, List.of(), CLOCK);
  }

  private static BuildPipeline pipeline(
      DataFolder into, LoadSettings settings, List<BuildArtefact> artefacts) {
    SourceCatalogue catalogue = SourceCatalogue.read(ONTOLOGIES.resolve("sources.yaml"));
    return new BuildPipeline(
        into, catalogue, settings, (store, number) -> new DiscardedGraph(), artefacts, CLOCK);
  }

  private SnapshotGraph current() {
    return SnapshotGraph.open(data.snapshot(data.getCurrent()));
  }

  private List<TermId> membersOfMarfan() {
    try (SnapshotGraph graph = current()) {
      return graph.findGroup(MARFAN).orElseThrow().members();
    }
  }

  /** Cuts a term's stanza out of the mirror's hp.obo, as a newer release might. */
  private void dropTerm(String id) throws IOException {
    Path obo = find("hp.");
    StringBuilder kept = new StringBuilder();
    for (String stanza : Files.readString(obo).split("\n\n")) {
      if (!stanza.contains("id: " + id + "\n")) {
        kept.append(stanza).append("\n\n");
      }
    }
    Files.writeString(obo, kept.toString());
  }

  private Path find(String start) throws IOException {
    try (Stream<Path> files = Files.list(mirror.resolve("hpo"))) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(start))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private static void deleteFolder(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
