package org.hoofbeat.loaders.orphadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.RegisterSamples;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.DiseaseCourse;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Prevalence;
import org.junit.jupiter.api.Test;

class OrphadataLoaderTest {

  private final RecordingSink packet = RegisterSamples.load("packet-marfan.json");

  @Test
  void product1IsLatin1AndObsoleteDisordersLeadToWhereTheyMoved() {
    RecordingSink sink = RegisterSamples.load("en_product1.xml");
    assertThat(sink.version()).isEqualTo("2025-12-09");
    Concept obsolete = sink.all(Concept.class).get(1);
    assertThat(obsolete.label()).isEqualTo("OBSOLETE: Ménière-like disease");
    assertThat(obsolete.obsolete()).isTrue();
    assertThat(obsolete.replacedBy()).containsExactly(new TermId("ORPHA:558"));
    Concept live = sink.all(Concept.class).get(0);
    assertThat(live.obsolete()).isFalse();
    assertThat(live.definition()).isEqualTo("A disease of connective tissue.");
    assertThat(live.details()).containsEntry("ExpertLink", "http://www.orpha.net/558");
    Mapping exact = sink.all(Mapping.class).get(0);
    assertThat(exact.details()).containsEntry("DisorderMappingValidationStatus", "Validated");
    assertThat(sink.all(Mapping.class))
        .extracting(one -> one.predicate() + " " + one.object())
        .containsExactly("EXACT OMIM:154700", "BROAD ICD10:Q87.4");
  }

  @Test
  void classificationsGiveEveryPlaceOnceUnderTheirName() {
    RecordingSink sink = RegisterSamples.load("en_product3_212.xml");
    String name = "Orphanet classification of rare allergic disease";
    TermId head = new TermId("ORPHA:164832");
    TermId category = new TermId("ORPHA:98050");
    TermId group = new TermId("ORPHA:658");
    TermId disease = new TermId("ORPHA:91378");
    assertThat(sink.all(Hierarchy.class))
        .containsExactly(
            new Hierarchy(category, head, HierarchyRelation.CLASSIFIED_UNDER, name),
            new Hierarchy(group, category, HierarchyRelation.CLASSIFIED_UNDER, name),
            new Hierarchy(disease, group, HierarchyRelation.CLASSIFIED_UNDER, name),
            new Hierarchy(disease, category, HierarchyRelation.CLASSIFIED_UNDER, name));
    assertThat(sink.all(Concept.class))
        .extracting(Concept::id)
        .containsExactly(head, category, group, disease);
    assertThat(sink.rows()).isEqualTo(4);
  }

  @Test
  void product4SaysTheFindingsOfThePacketAndTheDiagnosticCriterion() {
    List<PhenotypeAnnotation> findings =
        RegisterSamples.load("en_product4.xml").all(PhenotypeAnnotation.class);
    List<PhenotypeAnnotation> same = packet.all(PhenotypeAnnotation.class);
    assertThat(findings)
        .extracting(one -> one.disease() + " " + one.phenotype() + one.excluded() + one.frequency())
        .isEqualTo(
            same.stream()
                .map(
                    one -> one.disease() + " " + one.phenotype() + one.excluded() + one.frequency())
                .toList());
    assertThat(findings.get(0).details())
        .containsEntry("DiagnosticCriteria", "Diagnostic criterion")
        .containsEntry("Source", "20591885[PMID]")
        .containsEntry("ValidationStatus", "y");
    assertThat(findings.get(1).details()).doesNotContainKey("DiagnosticCriteria");
  }

  @Test
  void product6SaysTheGeneOfThePacketWithItsPapersAndLocus() {
    GeneAssociation gene =
        RegisterSamples.load("en_product6.xml").all(GeneAssociation.class).get(0);
    GeneAssociation same = packet.all(GeneAssociation.class).get(1);
    assertThat(gene.disease()).isEqualTo(same.disease());
    assertThat(gene.gene()).isEqualTo(same.gene());
    assertThat(gene.association()).isEqualTo(same.association());
    assertThat(gene.references()).containsExactly("PMID:16222657", "PMID:20591885");
    assertThat(gene.details())
        .containsEntry("LocusList", "15q21.1 1")
        .containsEntry("DisorderGeneAssociationStatus", "Assessed");
  }

  @Test
  void product9SaysPrevalenceOnsetAndInheritanceOfThePacket() {
    RecordingSink sink = RegisterSamples.load("en_product9.xml");
    Prevalence prevalence = sink.all(Prevalence.class).get(0);
    Prevalence same = packet.all(Prevalence.class).get(0);
    assertThat(prevalence.valuePer100000()).isEqualTo(same.valuePer100000());
    assertThat(prevalence.prevalenceClass()).isEqualTo(same.prevalenceClass());
    assertThat(prevalence.geography()).isEqualTo(same.geography());
    assertThat(prevalence.details()).containsEntry("PrevalenceValidationStatus", "Validated");
    assertThat(sink.all(DiseaseCourse.class))
        .isEqualTo(packet.all(DiseaseCourse.class).subList(1, 3));
  }

  @Test
  void countThatTheFileDoesNotKeepIsReported() {
    String text =
        new String(RegisterSamples.get("en_product1.xml").bytes(), StandardCharsets.ISO_8859_1);
    byte[] wrong =
        text.replace("<DisorderList count=\"2\">", "<DisorderList count=\"3\">")
            .getBytes(StandardCharsets.ISO_8859_1);
    RecordingSink sink =
        SourceFiles.load(new OrphadataLoader(), SourceFiles.bytes("p1.xml", wrong));
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.COUNT_MISMATCH);
    assertThat(sink.issues().get(0).message()).isEqualTo("announces 3 disorders and holds 2");
  }
}
