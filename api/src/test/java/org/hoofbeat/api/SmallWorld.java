package org.hoofbeat.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.CatalogueEntry;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.DiseaseCourse;
import org.hoofbeat.model.statement.DrugStatement;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Prevalence;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.profile.RankingInputReader;
import org.hoofbeat.text.search.TermIndex;
import org.hoofbeat.text.search.TermIndexWriter;
import org.hoofbeat.text.term.GraphTerms;

/**
 * One disease under three identifiers, seven phenotypes, a gene, a drug and some codes: enough for
 * every answer.
 *
 * <pre>
 * HP:0000118 Phenotypic abnormality
 *   HP:0000707 nervous system ── HP:0001250 Seizure (癫痫发作; alt HP:0002279)
 *   HP:0001626 cardiovascular ── HP:0002616 Aortic root aneurysm
 *   HP:0000478 eye            ── HP:0001083 Ectopia lentis (no Chinese name)
 * </pre>
 */
public final class SmallWorld {

  private final List<Stated<?>> statements = new ArrayList<>();
  private String version = "2026-02-16";

  private SmallWorld() {}

  public static FakeGraph graph(int number) {
    SmallWorld world = new SmallWorld();
    world.phenotypes();
    world.diseases();
    world.mappings();
    world.tests();
    TermId mondo = id("MONDO:0007947");
    DiseaseGroup marfan =
        new DiseaseGroup(mondo, List.of(mondo, id("OMIM:154700"), id("ORPHA:558")), true, true);
    return new FakeGraph(number, world.statements, List.of(marfan));
  }

  /** An earlier release: without ectopia lentis and what is said of it, and with "Fit" for seizure. */
  public static FakeGraph before(int number) {
    SmallWorld world = new SmallWorld();
    world.version = "2025-05-06";
    world.phenotypes();
    world.diseases();
    world.mappings();
    TermId eyes = id("HP:0001083");
    world.statements.removeIf(
        stated ->
            stated.statement().subject().equals(eyes)
                || stated.statement() instanceof PhenotypeAnnotation found
                    && found.phenotype().equals(eyes));
    world.statements.replaceAll(
        stated ->
            stated.statement() instanceof Concept concept && concept.id().equals(id("HP:0001250"))
                ? new Stated<>(Concept.of(concept.id(), concept.kind(), "Fit"), stated.release())
                : stated);
    return new FakeGraph(number, world.statements, List.of());
  }

  /** A server of it with dual review, in a folder that keeps users and what curators did. */
  public static HoofbeatServer serveForCurators(Path data) {
    HoofbeatServer server =
        HoofbeatServer.start(new ServerSettings("127.0.0.1", 0, data, List.of(), null, true));
    server.swap(served(1));
    return server;
  }

  /** The small world with a search index of its own. */
  public static ServedBuild served(int number) {
    Path folder = PassingFolder.make("hoofbeat-index");
    TermIndexWriter.write(folder, "small " + number, GraphTerms.of(graph(number)));
    return ServedBuild.of(
        graph(number),
        TermIndex.open(folder),
        CompletableFuture.completedFuture(
            RankingEngine.of(RankingInputReader.read(graph(number)))));
  }

  private void phenotypes() {
    phenotype("HP:0000118", "Phenotypic abnormality", "表型异常", null);
    phenotype("HP:0000707", "Abnormality of the nervous system", "神经系统异常", "HP:0000118");
    phenotype("HP:0001626", "Abnormality of the cardiovascular system", "心血管系统异常", "HP:0000118");
    phenotype("HP:0000478", "Abnormality of the eye", "眼部异常", "HP:0000118");
    phenotype("HP:0002616", "Aortic root aneurysm", "主动脉根部动脉瘤", "HP:0001626");
    phenotype("HP:0001083", "Ectopia lentis", null, "HP:0000478");
    add(
        "hpo",
        new Concept(
            id("HP:0001250"),
            ConceptKind.PHENOTYPE,
            "Seizure",
            Language.EN,
            "An abnormal event.",
            null,
            false,
            List.of(),
            List.of(),
            List.of(id("HP:0002279")),
            List.of(),
            Map.of()));
    add("hpo", Hierarchy.isA(id("HP:0001250"), id("HP:0000707")));
    add(
        "hpo",
        Designation.synonym(
            id("HP:0001250"), "Epileptic seizure", Language.EN, SynonymScope.EXACT));
    chinese("HP:0001250", "癫痫发作");
    retired("HP:0000001", List.of(id("HP:0001250")), List.of());
    retired("HP:0000002", List.of(), List.of(id("HP:0001250"), id("HP:0000707")));
  }

  private void diseases() {
    disease("mondo", "MONDO:0007947", "Marfan syndrome");
    disease("omim", "OMIM:154700", "Marfan syndrome");
    disease("orphanet", "ORPHA:558", "Marfan syndrome");
    chinese("ORPHA:558", "马凡综合征");
    annotation(
        "hpoa",
        "OMIM:154700",
        "HP:0002616",
        Frequency.of(8, 10),
        false,
        List.of("PMID:1000", "PMID:2000"));
    annotation(
        "hpoa", "OMIM:154700", "HP:0001083", Frequency.of(6, 10), false, List.of("PMID:3000"));
    annotation(
        "hpoa", "OMIM:154700", "HP:0001250", Frequency.UNSTATED, true, List.of("OMIM:154700"));
    annotation(
        "orphanet", "ORPHA:558", "HP:0002616", Frequency.of(id("HP:0040281")), false, List.of());
    add("hgnc", Concept.of(id("HGNC:3603"), ConceptKind.GENE, "FBN1"));
    add(
        "orphanet",
        new GeneAssociation(
            id("ORPHA:558"),
            id("HGNC:3603"),
            "Disease-causing germline mutation(s) in",
            null,
            List.of("PMID:4000"),
            Map.of()));
    add(
        "orphanet",
        new Prevalence(
            id("ORPHA:558"), "Point prevalence", "1-5 / 10 000", 15.0, "Europe", Map.of()));
    add(
        "orphanet",
        new DiseaseCourse(id("ORPHA:558"), DiseaseCourse.Kind.ONSET, "Childhood", null, Map.of()));
    add(
        "hpoa",
        new DiseaseCourse(
            id("OMIM:154700"),
            DiseaseCourse.Kind.INHERITANCE,
            "Autosomal dominant inheritance",
            id("HP:0000006"),
            Map.of()));
    add(
        "china",
        new CatalogueEntry(id("ORPHA:558"), "national-catalogue-2", "45", Map.of("name", "马凡综合征")));
    add("drugbank", Concept.of(id("DRUGBANK:DB00678"), ConceptKind.DRUG, "Losartan"));
    add(
        "drugcentral",
        new Treatment(
            id("MONDO:0007947"),
            id("DRUGBANK:DB00678"),
            "INVESTIGATED",
            null,
            "phase 3",
            null,
            List.of("PMID:5000"),
            Map.of()));
    add(
        "nhsa",
        new DrugStatement(
            id("DRUGBANK:DB00678"),
            DrugStatement.Kind.PAYMENT_RESTRICTION,
            "NHSA",
            "限高血压患者",
            Map.of()));
  }

  /** One test whose high result shows the aneurysm, one that shows or rules out ectopia lentis. */
  private void tests() {
    add("loinc2hpo", Concept.mentioned(id("LOINC:20-0"), ConceptKind.CODE));
    add("loinc2hpo", Concept.mentioned(id("LOINC:10-1"), ConceptKind.CODE));
    add("loinc2hpo", test("LOINC:20-0", "H", "HP:0002616", false));
    add("loinc2hpo", test("LOINC:20-0", "N", "HP:0002616", true));
    add("loinc2hpo", test("LOINC:10-1", "POS", "HP:0001083", false));
    add("loinc2hpo", test("LOINC:10-1", "NEG", "HP:0001083", true));
  }

  private static LaboratoryInterpretation test(
      String test, String outcome, String phenotype, boolean excluded) {
    return new LaboratoryInterpretation(id(test), outcome, id(phenotype), excluded, Map.of());
  }

  private void mappings() {
    add("icd10", Concept.of(id("ICD10:Q87.4"), ConceptKind.CODE, "Marfan syndrome"));
    add(
        "icd10",
        Concept.of(
            id("ICD10:Q87"),
            ConceptKind.CODE,
            "Other specified congenital malformation syndromes"));
    add("icd11", Concept.of(id("ICD11:LD28.01"), ConceptKind.CODE, "Marfan syndrome"));
    add("mondo", Mapping.of(id("MONDO:0007947"), MappingPredicate.EXACT, id("OMIM:154700")));
    add("mondo", Mapping.of(id("MONDO:0007947"), MappingPredicate.EXACT, id("ORPHA:558")));
    add("orphanet", Mapping.of(id("ORPHA:558"), MappingPredicate.EXACT, id("ICD10:Q87.4")));
    add("icd10", Mapping.of(id("ICD10:Q87.4"), MappingPredicate.BROAD, id("ICD10:Q87")));
    add("who", Mapping.of(id("ICD10:Q87.4"), MappingPredicate.NARROW, id("ICD11:LD28.01")));
    add("mondo", Mapping.xref(id("MONDO:0007947"), id("UMLS:C0024796")));
    add(
        "mondo",
        new Concept(
            id("UMLS:C0024796"),
            ConceptKind.CODE,
            null,
            Language.EN,
            null,
            null,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of()));
  }

  private void phenotype(String id, String label, String chinese, String parent) {
    add("hpo", Concept.of(id(id), ConceptKind.PHENOTYPE, label));
    if (parent != null) {
      add("hpo", Hierarchy.isA(id(id), id(parent)));
    }
    if (chinese != null) {
      chinese(id, chinese);
    }
  }

  private void retired(String id, List<TermId> replacedBy, List<TermId> consider) {
    add(
        "hpo",
        new Concept(
            id(id),
            ConceptKind.PHENOTYPE,
            "obsolete " + id,
            Language.EN,
            null,
            null,
            true,
            replacedBy,
            consider,
            List.of(),
            List.of(),
            Map.of()));
  }

  private void disease(String source, String id, String label) {
    add(source, Concept.of(id(id), ConceptKind.DISEASE, label));
  }

  private void chinese(String id, String text) {
    add(
        "hpo-zh",
        new Designation(
            id(id), text, Language.ZH, SynonymScope.LABEL, null, TranslationStatus.OFFICIAL, null));
  }

  private void annotation(
      String source,
      String disease,
      String phenotype,
      Frequency frequency,
      boolean excluded,
      List<String> references) {
    add(
        source,
        new PhenotypeAnnotation(
            id(disease),
            id(phenotype),
            excluded,
            frequency,
            null,
            Sex.UNKNOWN,
            List.of(),
            "PCS",
            references,
            "P",
            null,
            Map.of()));
  }

  private void add(String source, Statement statement) {
    statements.add(new Stated<>(statement, release(source, version)));
  }

  private static Release release(String source, String version) {
    Map<String, Long> issues = source.equals("hpo") ? Map.of("DUPLICATE_ROW", 3L) : Map.of();
    return new Release(
        source,
        source.toUpperCase(java.util.Locale.ROOT),
        version,
        "https://example.org/" + source,
        "CC-BY-4.0",
        "allowed",
        "0".repeat(64),
        100,
        97,
        issues,
        true);
  }

  static TermId id(String text) {
    return TermId.parse(text);
  }
}
