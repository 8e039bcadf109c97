package org.hoofbeat.model.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.hoofbeat.model.statement.CatalogueEntry;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.DiseaseCourse;
import org.hoofbeat.model.statement.DrugStatement;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.GenePhenotype;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Prevalence;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.hoofbeat.model.table.BuildWriter;
import org.hoofbeat.model.table.ConceptTable;
import org.hoofbeat.model.table.ConceptWriter;
import org.hoofbeat.model.table.StatementWriter;

/**
 * A whole graph small enough to know by heart: every kind of statement, and texts that break careless writers (quotes,
 * commas, line ends, empty strings, backslashes, characters beyond the BMP).
 *
 * <pre>
 *   HP:0000118 ◄─ HP:0001250 Seizure (alternative id HP:0002279; obsolete HP:0002475 → HP:0001250)
 *   OMIM:154700 ═ ORPHA:558 Marfan syndrome, one group with MONDO:0007947; MONDO:0009999 alone
 * </pre>
 */
public final class TinyGraph {

  public static final String NASTY = "He said \"no\", then\r\nleft; \\ 'x'\t| 𠮷野家 \\n ,";

  public static final TermId ROOT = id("HP:0000118");
  public static final TermId SEIZURE = id("HP:0001250");
  public static final TermId ALTERNATIVE = id("HP:0002279");
  public static final TermId OBSOLETE = id("HP:0002475");
  public static final TermId OBSOLETE_ALONE = id("HP:0009999");
  public static final TermId MARFAN_OMIM = id("OMIM:154700");
  public static final TermId MARFAN_ORPHA = id("ORPHA:558");
  public static final TermId MARFAN_MONDO = id("MONDO:0007947");
  public static final TermId LONE_DISEASE = id("MONDO:0009999");
  public static final TermId GENE = id("HGNC:3603");
  public static final TermId DRUG = id("DRUGBANK:DB00678");
  public static final TermId ACTION = id("MAXO:0000004");
  public static final TermId TEST = id("LOINC:600-7");
  public static final TermId CODE = id("ICD10:Q87.4");

  public static final Release HPO =
      new Release(
          "hpo",
          "Human Phenotype Ontology",
          "2025-05-06",
          "https://hpo.jax.org/",
          "custom",
          "allowed",
          "ab".repeat(32),
          12,
          11,
          Map.of("DUPLICATE_ROW", 1L),
          true);
  public static final Release ORPHANET =
      new Release(
          "orphapacket",
          "Orphapackets",
          "4.1.7",
          null,
          "CC-BY-4.0",
          "allowed",
          "cd".repeat(32),
          3,
          3,
          Map.of(),
          true);

  private final int number;
  private final Map<Statement, Release> statements = new LinkedHashMap<>();
  private final List<DiseaseGroup> groups;

  private TinyGraph(int number, List<DiseaseGroup> groups) {
    this.number = number;
    this.groups = groups;
  }

  /** The first build. */
  public static TinyGraph first() {
    TinyGraph graph =
        new TinyGraph(
            1,
            List.of(
                new DiseaseGroup(
                    MARFAN_MONDO, List.of(MARFAN_MONDO, MARFAN_OMIM, MARFAN_ORPHA), true, true),
                new DiseaseGroup(LONE_DISEASE, List.of(LONE_DISEASE), false, false)));
    graph.addPhenotypes();
    graph.addDiseases();
    graph.addRest();
    return graph;
  }

  /** A later build: one annotation gone, one new, the lone disease now rare. */
  public static TinyGraph second() {
    TinyGraph first = first();
    TinyGraph second =
        new TinyGraph(
            2,
            List.of(
                first.groups.get(0),
                new DiseaseGroup(LONE_DISEASE, List.of(LONE_DISEASE), true, false)));
    first.statements.forEach(
        (statement, release) -> {
          if (!(statement instanceof PhenotypeAnnotation annotation && annotation.excluded())) {
            second.statements.put(statement, release);
          }
        });
    second.add(ORPHANET, annotation(LONE_DISEASE, SEIZURE, false, Frequency.of(id("HP:0040282"))));
    return second;
  }

  public GraphBuild build() {
    return new GraphBuild(
        number,
        "2026-11-23T08:00:00Z",
        "test",
        "00ff",
        true,
        List.of(HPO, ORPHANET),
        Map.of("Phenotype", 5L, "Disease", 4L),
        Map.of("Hierarchy", 3L),
        Map.of("diseaseGroups", 2L));
  }

  public List<Stated<?>> statements() {
    List<Stated<?>> all = new ArrayList<>();
    statements.forEach((statement, release) -> all.add(new Stated<>(statement, release)));
    return all;
  }

  public List<DiseaseGroup> groups() {
    return groups;
  }

  /** Writes everything but {@link KnowledgeGraphWriter#complete}. */
  public void writeTo(KnowledgeGraphWriter writer) {
    BuildWriter build = new BuildWriter(writer);
    try (StatementWriter out = build.newStatementWriter()) {
      statements.forEach((statement, release) -> out.write(statement, release.key()));
    }
    try (ConceptWriter out = build.newConceptWriter()) {
      concepts().values().forEach(out::write);
      out.writeSuperseded(ALTERNATIVE, SEIZURE);
      out.writeSuperseded(OBSOLETE, SEIZURE);
    }
    build.writeGroups(groups);
    build.writeBuild(build());
  }

  private static Map<TermId, ConceptTable.Row> concepts() {
    Map<TermId, ConceptTable.Row> rows = new LinkedHashMap<>();
    for (TermId phenotype : List.of(ROOT, SEIZURE, ALTERNATIVE, OBSOLETE, OBSOLETE_ALONE)) {
      rows.put(phenotype, row(phenotype, ConceptKind.PHENOTYPE));
    }
    for (TermId disease : List.of(MARFAN_OMIM, MARFAN_ORPHA, MARFAN_MONDO, LONE_DISEASE)) {
      rows.put(disease, row(disease, ConceptKind.DISEASE));
    }
    rows.put(GENE, row(GENE, ConceptKind.GENE));
    rows.put(DRUG, row(DRUG, ConceptKind.DRUG));
    rows.put(ACTION, row(ACTION, ConceptKind.MEDICAL_ACTION));
    rows.put(TEST, row(TEST, ConceptKind.CODE));
    rows.put(CODE, row(CODE, ConceptKind.CODE));
    return rows;
  }

  private static ConceptTable.Row row(TermId id, ConceptKind kind) {
    return new ConceptTable.Row(id, kind, "name of " + id, null, NASTY, false);
  }

  private void addPhenotypes() {
    add(HPO, Concept.of(ROOT, ConceptKind.PHENOTYPE, "Phenotypic abnormality"));
    add(
        HPO,
        new Concept(
            SEIZURE,
            ConceptKind.PHENOTYPE,
            "Seizure",
            Language.EN,
            NASTY,
            "",
            false,
            List.of(),
            List.of(),
            List.of(ALTERNATIVE),
            List.of("hposlim_core", ""),
            Map.of("creation_date", "2008-02-27", "empty", "")));
    add(
        HPO,
        new Concept(
            OBSOLETE,
            ConceptKind.PHENOTYPE,
            "obsolete Fits",
            Language.EN,
            null,
            null,
            true,
            List.of(SEIZURE),
            List.of(ROOT),
            List.of(),
            List.of(),
            Map.of()));
    add(
        HPO,
        new Concept(
            OBSOLETE_ALONE,
            ConceptKind.PHENOTYPE,
            "obsolete Nothing",
            Language.EN,
            null,
            null,
            true,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of()));
    add(ORPHANET, Concept.mentioned(SEIZURE, ConceptKind.PHENOTYPE));
    add(HPO, Hierarchy.isA(SEIZURE, ROOT));
    add(HPO, Designation.synonym(SEIZURE, "Epileptic fit", Language.EN, SynonymScope.EXACT));
    add(
        HPO,
        new Designation(
            SEIZURE,
            "癫痫发作",
            Language.ZH,
            SynonymScope.LABEL,
            null,
            TranslationStatus.OFFICIAL,
            "Seizure"));
    add(
        HPO,
        new Designation(
            SEIZURE,
            NASTY,
            Language.EN,
            SynonymScope.RELATED,
            "layperson",
            TranslationStatus.ORIGINAL,
            ""));
    add(
        HPO,
        new Examination(
            SEIZURE, ACTION, "is_observable_through", List.of("PMID:1", "PMID:2"), Map.of()));
  }

  private void addDiseases() {
    add(HPO, Concept.of(MARFAN_OMIM, ConceptKind.DISEASE, "MARFAN SYNDROME; MFS"));
    add(ORPHANET, Concept.of(MARFAN_ORPHA, ConceptKind.DISEASE, "Marfan syndrome"));
    add(HPO, Concept.of(MARFAN_MONDO, ConceptKind.DISEASE, "marfan syndrome"));
    add(HPO, Concept.of(LONE_DISEASE, ConceptKind.DISEASE, "a disease alone"));
    add(HPO, new Hierarchy(MARFAN_MONDO, LONE_DISEASE, HierarchyRelation.FALLBACK, null));
    add(
        ORPHANET,
        new Hierarchy(
            MARFAN_ORPHA, MARFAN_OMIM, HierarchyRelation.CLASSIFIED_UNDER, "skeletal, \"rare\""));
    add(HPO, annotation(MARFAN_OMIM, SEIZURE, false, Frequency.of(3, 7)));
    add(HPO, annotation(MARFAN_OMIM, ROOT, true, Frequency.UNSTATED));
    add(HPO, annotation(MARFAN_OMIM, SEIZURE, false, Frequency.ofPercent(12.5, "12.5%")));
    add(ORPHANET, annotation(MARFAN_ORPHA, SEIZURE, false, Frequency.of(id("HP:0040281"))));
    add(
        ORPHANET,
        new Mapping(
            MARFAN_ORPHA,
            MappingPredicate.EXACT,
            MARFAN_OMIM,
            false,
            "semapv:ManualMappingCuration",
            0.1,
            "E",
            Map.of("comment", NASTY, "author", "")));
    add(HPO, Mapping.xref(MARFAN_MONDO, CODE));
    add(
        ORPHANET,
        new Prevalence(
            MARFAN_ORPHA, "Point prevalence", "1-5 / 10 000", 20.7, "Europe", Map.of("a", "b")));
    add(ORPHANET, new Prevalence(MARFAN_ORPHA, "Cases", null, Double.NaN, null, Map.of()));
    add(
        ORPHANET,
        new DiseaseCourse(
            MARFAN_ORPHA, DiseaseCourse.Kind.INHERITANCE, "AD", id("HP:0000006"), Map.of()));
    add(
        ORPHANET,
        new DiseaseCourse(
            MARFAN_ORPHA, DiseaseCourse.Kind.ONSET, "Childhood", null, Map.of("k", "v")));
    add(ORPHANET, new CatalogueEntry(MARFAN_ORPHA, "第一批罕见病目录", "72", Map.of()));
  }

  private void addRest() {
    add(HPO, Concept.of(GENE, ConceptKind.GENE, "FBN1"));
    add(HPO, Concept.of(DRUG, ConceptKind.DRUG, "Losartan"));
    add(HPO, Concept.of(ACTION, ConceptKind.MEDICAL_ACTION, "surgical procedure"));
    add(HPO, Concept.of(TEST, ConceptKind.CODE, "Bacteria identified in Blood"));
    add(HPO, Concept.of(CODE, ConceptKind.CODE, "马方综合征", Language.ZH, Map.of("主要编码", "Q87.4")));
    add(HPO, new GeneAssociation(MARFAN_OMIM, GENE, "MENDELIAN", null, List.of(), Map.of()));
    add(
        ORPHANET,
        new GeneAssociation(
            MARFAN_ORPHA,
            GENE,
            "Disease-causing",
            "Orphanet",
            List.of("PMID:3"),
            Map.of("x", "y")));
    add(HPO, new GenePhenotype(GENE, SEIZURE, MARFAN_OMIM, Frequency.of(0, 4)));
    add(HPO, new GenePhenotype(GENE, SEIZURE, null, Frequency.UNSTATED));
    add(
        HPO,
        new Treatment(
            MARFAN_OMIM,
            DRUG,
            "TREATS",
            SEIZURE,
            "FDA",
            "TAS",
            List.of("PMID:9"),
            Map.of("source", "x")));
    add(
        HPO,
        new DrugStatement(
            DRUG, DrugStatement.Kind.PAYMENT_RESTRICTION, "NHSA", "限马方综合征", Map.of("类别", "乙")));
    add(HPO, new LaboratoryInterpretation(TEST, "N", SEIZURE, true, Map.of()));
    add(HPO, new LaboratoryInterpretation(TEST, "POS", SEIZURE, false, Map.of("comment", "a\nb")));
  }

  private void add(Release release, Statement statement) {
    statements.put(statement, release);
  }

  private static PhenotypeAnnotation annotation(
      TermId disease, TermId phenotype, boolean excluded, Frequency frequency) {
    return new PhenotypeAnnotation(
        disease,
        phenotype,
        excluded,
        frequency,
        id("HP:0003577"),
        Sex.FEMALE,
        List.of(id("HP:0012828")),
        "PCS",
        List.of("PMID:1", "OMIM:154700"),
        "P",
        "HPO:probinson[2020-01-01]",
        Map.of());
  }

  private static TermId id(String id) {
    return new TermId(id);
  }
}
