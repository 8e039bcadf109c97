package org.hoofbeat.loaders.run.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.GenePhenotype;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.hoofbeat.snapshot.SnapshotWriter;
import org.hoofbeat.snapshot.SpoolWriter;
import org.hoofbeat.snapshot.StatementSpool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fixture: HP:1 is the root, HP:2 and HP:3 below it; HP:9 is obsolete, replaced by HP:8, itself replaced by HP:3. One
 * disease has an OMIM, an ORPHA and a MONDO identifier.
 */
class LinkerTest {

  private static final TermId OLD = hp(9);
  private static final TermId MIDDLE = hp(8);
  private static final TermId NEW = hp(3);
  private static final TermId OMIM = TermId.parse("OMIM:100100");
  private static final TermId ORPHA = TermId.parse("ORPHA:77");
  private static final TermId MONDO = TermId.parse("MONDO:0000005");

  private static final TermId GENE = TermId.parse("HGNC:1");
  private static final TermId OTHER_GENE = TermId.parse("HGNC:2");
  private static final TermId NEWEST = TermId.parse("OMIM:621285");
  private static final TermId NEWEST_MONDO = TermId.parse("MONDO:0979575");
  private static final Frequency RATE = Frequency.of(3, 4);
  private static final Statement UNDER_PHENOTYPE = Hierarchy.isA(hp(1), TermId.parse("HP:0000118"));

  @TempDir Path folder;

  @Test
  void anAnnotationOfAnObsoleteTermMovesAlongTheChainAndKeepsWhatWasWritten() {
    SnapshotGraph graph = snapshot(link(List.of()));
    PhenotypeAnnotation moved =
        graph.getDossier(OMIM).list(PhenotypeAnnotation.class).get(0).statement();
    assertThat(moved.phenotype()).isEqualTo(NEW);
    assertThat(moved.details()).containsEntry("statedAs", OLD.value());
    assertThat(graph.findCurrentId(OLD)).contains(NEW);
    assertThat(graph.getDossier(NEW).listPointingHere(PhenotypeAnnotation.class)).hasSize(1);
  }

  @Test
  void aTreatmentByADrugsFormerNumberIsOneByTheDrug() {
    TermId drug = TermId.parse("DRUGBANK:DB00006");
    TermId former = TermId.parse("DRUGBANK:DB02351");
    Concept described =
        new Concept(
            drug,
            ConceptKind.DRUG,
            "Bivalirudin",
            Language.EN,
            null,
            null,
            false,
            List.of(),
            List.of(),
            List.of(former),
            List.of(),
            Map.of());
    Treatment stated = new Treatment(OMIM, former, "TREATS", null, null, null, List.of(), Map.of());
    Treatment moved =
        snapshot(link(List.of(described, stated)))
            .getDossier(OMIM)
            .list(Treatment.class)
            .get(0)
            .statement();
    assertThat(moved.action()).isEqualTo(drug);
    assertThat(moved.details()).containsEntry("statedAs", former.value());
  }

  @Test
  void exactMappingsThroughMondoMakeOneGroupNamedByMondo() {
    LinkedBuild linked = link(List.of());
    assertThat(linked.groups())
        .contains(new DiseaseGroup(MONDO, List.of(MONDO, OMIM, ORPHA), true, true));
    assertThat(linked.figures())
        .containsEntry("mergedGroups", 0L)
        .containsEntry("annotatedGroups", 1L);
  }

  @Test
  void ofADiseaseThatOnlyAFileOfGenesDescribesThatFilesFindingsAreItsOwn() {
    LinkedBuild linked =
        linkNewest(
            List.of(
                new GenePhenotype(GENE, OLD, NEWEST, RATE),
                new GenePhenotype(OTHER_GENE, NEW, NEWEST, RATE),
                new GenePhenotype(GENE, hp(2), NEWEST, Frequency.of(0, 4)),
                new GenePhenotype(GENE, hp(2), OMIM, RATE),
                new GenePhenotype(GENE, hp(2), TermId.parse("ORPHA:99"), Frequency.UNSTATED)));
    assertThat(linked.groups())
        .contains(new DiseaseGroup(NEWEST_MONDO, List.of(NEWEST_MONDO, NEWEST), false, true));
    SnapshotGraph graph = snapshot(linked);
    assertThat(graph.getDossier(NEWEST).list(PhenotypeAnnotation.class))
        .extracting(
            stated -> stated.statement().phenotype(), stated -> stated.statement().isNegative())
        .containsExactlyInAnyOrder(tuple(NEW, false), tuple(hp(2), true));
    assertThat(graph.getDossier(OMIM).list(PhenotypeAnnotation.class)).hasSize(1);
    assertThat(linked.statementCounts()).containsEntry("PhenotypeAnnotation", 3L);
  }

  @Test
  void whatAFileOfGenesSaysOfInheritanceMakesNoDiseaseAnnotated() {
    TermId recessive = TermId.parse("HP:0000007");
    LinkedBuild linked =
        link(
            List.of(
                UNDER_PHENOTYPE,
                term(recessive, "Autosomal recessive inheritance", false, List.of()),
                Hierarchy.isA(recessive, TermId.parse("HP:0000005")),
                disease(NEWEST.value()),
                new GenePhenotype(GENE, recessive, NEWEST, Frequency.UNSTATED)));
    assertThat(linked.groups()).contains(new DiseaseGroup(NEWEST, List.of(NEWEST), false, false));
    assertThat(snapshot(linked).getDossier(NEWEST).list(PhenotypeAnnotation.class))
        .extracting(stated -> stated.statement().aspect())
        .containsExactly("I");
  }

  @Test
  void aNumberThatAFileOfGenesAloneKnowsAndNobodyNamesIsNoGroup() {
    Mapping denied =
        new Mapping(
            NEWEST_MONDO, MappingPredicate.EXACT, NEWEST, true, null, Double.NaN, null, Map.of());
    LinkedBuild linked = linkNewest(List.of(denied, new GenePhenotype(GENE, NEW, NEWEST, RATE)));
    assertThat(linked.groups())
        .extracting(DiseaseGroup::members)
        .contains(List.of(NEWEST_MONDO))
        .doesNotContain(List.of(NEWEST));
  }

  @Test
  void whatWeOurselvesSayOfADiseaseDoesNotStandInTheWayOfAFileOfGenes() {
    StatementSpool ours =
        spool(
            "hoofbeat-profiles",
            List.of(PhenotypeAnnotation.of(NEWEST, hp(2), Frequency.UNSTATED, List.of())));
    List<StatementSpool> all =
        new ArrayList<>(
            spools(
                List.of(
                    UNDER_PHENOTYPE,
                    disease(NEWEST.value()),
                    new GenePhenotype(GENE, NEW, NEWEST, RATE))));
    all.add(ours);
    SnapshotGraph graph = snapshot(Linker.link(all, List.of(), ProgressListener.SILENT));
    assertThat(graph.getDossier(NEWEST).list(PhenotypeAnnotation.class))
        .extracting(stated -> stated.statement().phenotype(), stated -> stated.release().source())
        .containsExactlyInAnyOrder(tuple(NEW, "all"), tuple(hp(2), "hoofbeat-profiles"));
  }

  @Test
  void aPairThatAMappingSetDeniesIsNotJoined() {
    Mapping denied =
        new Mapping(ORPHA, MappingPredicate.EXACT, MONDO, true, null, Double.NaN, null, Map.of());
    assertThat(link(List.of(denied)).groups())
        .extracting(DiseaseGroup::members)
        .contains(List.of(MONDO, OMIM), List.of(ORPHA));
  }

  @Test
  void severalExactPartnersOfOneVocabularyAreReported() {
    LinkedBuild linked =
        link(
            List.of(
                disease("ORPHA:78"),
                Mapping.of(MONDO, MappingPredicate.EXACT, TermId.parse("ORPHA:78"))));
    assertThat(linked.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.kind()).isEqualTo(LoadIssue.Kind.CONFLICT);
              assertThat(issue.message()).startsWith("MONDO:0000005 has 2 exact partners in ORPHA");
            });
  }

  @Test
  void theEdgeThatClosesACycleIsLeftOutAndNamed() {
    LinkedBuild linked = link(List.of(Hierarchy.isA(hp(1), hp(2))));
    assertThat(linked.issues())
        .filteredOn(issue -> issue.kind() == LoadIssue.Kind.CYCLE)
        .hasSize(1);
    assertThat(linked.figures()).containsEntry("cycleEdges", 1L);
    assertThat(linked.statementCounts()).containsEntry("Hierarchy", 2L);
  }

  @Test
  void aGeneKnownByTwoIdentifiersOfOneSymbolIsOneNode() {
    TermId hgnc = TermId.parse("HGNC:3603");
    TermId ncbi = TermId.parse("NCBIGene:2200");
    LinkedBuild linked =
        link(
            List.of(
                Concept.of(hgnc, ConceptKind.GENE, "FBN1"),
                Concept.of(ncbi, ConceptKind.GENE, "FBN1"),
                new GeneAssociation(OMIM, ncbi, "MENDELIAN", null, List.of(), Map.of())));
    SnapshotGraph graph = snapshot(linked);
    assertThat(graph.findCurrentId(ncbi)).contains(hgnc);
    assertThat(graph.getDossier(hgnc).listPointingHere(GeneAssociation.class)).hasSize(1);
  }

  @Test
  void aConceptThatVanishedStaysAsObsoleteWithItsLastRelease() {
    Concept gone =
        new Concept(
            TermId.parse("HP:0000077"),
            ConceptKind.PHENOTYPE,
            "Gone",
            Language.EN,
            null,
            null,
            true,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of("lastRelease", "hpo@1", "lastBuild", "1"));
    LinkedBuild linked = Linker.link(spools(List.of()), List.of(gone), ProgressListener.SILENT);
    SnapshotGraph graph = snapshot(linked);
    Dossier dossier = graph.getDossier(gone.id());
    assertThat(dossier.findConcept().orElseThrow().obsolete()).isTrue();
    assertThat(dossier.about().get(0).release().source()).isEqualTo("hoofbeat-history");
  }

  @Test
  void namesAreFoundWhateverCaseAndWidth() {
    SnapshotGraph graph = snapshot(link(List.of()));
    assertThat(graph.listByExactName("ｔｅｒｍ   2")).containsExactly(hp(2));
    assertThat(graph.listByExactName("term 22")).isEmpty();
  }

  private LinkedBuild link(List<Statement> more) {
    return Linker.link(spools(more), List.of(), ProgressListener.SILENT);
  }

  /** With a number of OMIM that Mondo alone names. */
  private LinkedBuild linkNewest(List<Statement> more) {
    List<Statement> all = new ArrayList<>(more);
    all.add(UNDER_PHENOTYPE);
    all.add(disease(NEWEST_MONDO.value()));
    all.add(Mapping.of(NEWEST_MONDO, MappingPredicate.EXACT, NEWEST));
    return link(all);
  }

  private List<StatementSpool> spools(List<Statement> more) {
    List<Statement> statements = new ArrayList<>();
    statements.add(term(hp(1), "Term 1", false, List.of()));
    statements.add(term(hp(2), "Term 2", false, List.of()));
    statements.add(term(NEW, "Term 3", false, List.of()));
    statements.add(term(MIDDLE, "obsolete Term 8", true, List.of(NEW)));
    statements.add(term(OLD, "obsolete Term 9", true, List.of(MIDDLE)));
    statements.add(Hierarchy.isA(hp(2), hp(1)));
    statements.add(Hierarchy.isA(NEW, hp(1)));
    statements.add(disease(OMIM.value()));
    statements.add(disease(ORPHA.value()));
    statements.add(disease(MONDO.value()));
    statements.add(Mapping.of(MONDO, MappingPredicate.EXACT, OMIM));
    statements.add(Mapping.of(MONDO, MappingPredicate.EXACT, ORPHA));
    statements.add(
        new PhenotypeAnnotation(
            OMIM,
            OLD,
            false,
            Frequency.UNSTATED,
            null,
            Sex.UNKNOWN,
            List.of(),
            "PCS",
            List.of("PMID:1"),
            "P",
            null,
            Map.of()));
    statements.addAll(more);
    return List.of(spool("all", statements));
  }

  private StatementSpool spool(String source, List<Statement> statements) {
    Path file = folder.resolve(source + ".spool");
    try (SpoolWriter writer = new SpoolWriter(file)) {
      statements.forEach(writer::write);
      writer.complete(
          new Release(source, "All", "1", null, "CC0", "allowed", "00", 1, 1, Map.of(), false),
          List.of());
    }
    return StatementSpool.open(file);
  }

  private SnapshotGraph snapshot(LinkedBuild linked) {
    GraphBuild build =
        new GraphBuild(
            1,
            "2026-01-01T00:00:00Z",
            "1",
            "d",
            false,
            linked.releases("1"),
            linked.table().countsByKind(),
            linked.statementCounts(),
            linked.figures());
    SnapshotWriter.write(
        linked.contents(build), folder.resolve("snapshot"), ProgressListener.SILENT);
    return SnapshotGraph.open(folder.resolve("snapshot"));
  }

  private static Concept term(TermId id, String label, boolean obsolete, List<TermId> replacedBy) {
    return new Concept(
        id,
        ConceptKind.PHENOTYPE,
        label,
        Language.EN,
        null,
        null,
        obsolete,
        replacedBy,
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private static Concept disease(String id) {
    return Concept.of(TermId.parse(id), ConceptKind.DISEASE, "Disease " + id);
  }

  private static TermId hp(int number) {
    return TermId.parse("HP:%07d".formatted(number));
  }
}
