package org.hoofbeat.loaders.maxo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.Treatment;
import org.junit.jupiter.api.Test;

class MaxoLoaderTest {

  @Test
  void importedTermsAreLeftToTheirOwnersAndAForeignParentIsADetail() {
    String obo =
        """
        format-version: 1.2
        data-version: releases/2024-07-29
        ontology: maxo

        [Term]
        id: COB:0000082
        name: planned process

        [Term]
        id: MAXO:0000001
        name: medical action
        def: "Something done for a patient." []
        comment: With a note. {xref="NCIT:C49236"}
        is_a: COB:0000082 ! planned process

        [Term]
        id: MAXO:0000003
        name: diagnostic procedure
        synonym: "DP" EXACT OMO:0003000 []
        is_a: MAXO:0000001 ! medical action
        relationship: RO:0002233 UBERON:0000062 ! has input organ
        """;
    RecordingSink sink = SourceFiles.load(new MaxoLoader(), SourceFiles.text("maxo.obo", obo));
    assertThat(sink.version()).isEqualTo("2024-07-29");
    assertThat(sink.all(Concept.class))
        .extracting(Concept::kind)
        .containsExactly(ConceptKind.MEDICAL_ACTION, ConceptKind.MEDICAL_ACTION);
    assertThat(sink.all(Concept.class).get(0).details()).isEqualTo(Map.of("is_a", "COB:0000082"));
    assertThat(sink.all(Concept.class).get(0).comment()).isEqualTo("With a note.");
    assertThat(sink.all(Concept.class).get(1).details())
        .containsEntry("relationship", "RO:0002233 UBERON:0000062");
    assertThat(sink.all(Hierarchy.class))
        .containsExactly(Hierarchy.isA(new TermId("MAXO:0000003"), new TermId("MAXO:0000001")));
    assertThat(sink.issues())
        .extracting(LoadIssue::message)
        .containsExactly("1 terms of COB are left to the sources that own them");
  }

  @Test
  void treatmentKeepsTheSourcesWordsAndItsExtension() {
    String tsv =
        """
        disease_id\tdisease_name\tsource_id\tmaxo_id\tmaxo_name\thpo_id\trelation\tevidence\textension_id\textension_name\tcomment\tother\tauthor\tlast_updated\tcreated
        MONDO:0007947\tMarfan syndrome\tPMID:1\tMAXO:0000058\tpharmacotherapy\tHP:0002616\tprevents\tTAS\tCHEBI:35530\tbeta blocker\t\t\tORCID:0000-0002-0000-0001\t2023-01-31\t2022-01-06
        """;
    RecordingSink sink = SourceFiles.load(new MaxoLoader(), SourceFiles.text("a.tsv", tsv));
    assertThat(sink.all(Treatment.class))
        .containsExactly(
            new Treatment(
                new TermId("MONDO:0007947"),
                new TermId("MAXO:0000058"),
                "prevents",
                new TermId("HP:0002616"),
                null,
                "TAS",
                List.of("PMID:1"),
                Map.of(
                    "disease_name", "Marfan syndrome",
                    "maxo_name", "pharmacotherapy",
                    "extension_id", "CHEBI:35530",
                    "extension_name", "beta blocker",
                    "author", "ORCID:0000-0002-0000-0001",
                    "last_updated", "2023-01-31",
                    "created", "2022-01-06")));
  }

  @Test
  void examinationsCarryTheVersionOfTheirFile() {
    String tsv =
        """
        #description: diagnostic observability
        #version: 2025-05-31
        hpo_id\thpo_label\tpredicate_id\tmaxo_id\tmaxo_label\tcreator_id
        HP:0001166\tArachnodactyly\tis_observable_through\tMAXO:0000487\tclinical assessment\tORCID:0000-0002-0000-0001
        """;
    RecordingSink sink = SourceFiles.load(new MaxoLoader(), SourceFiles.text("d.tsv", tsv));
    assertThat(sink.version()).isEqualTo("2025-05-31");
    Examination examination = sink.all(Examination.class).get(0);
    assertThat(examination.relation()).isEqualTo("is_observable_through");
    assertThat(examination.details()).containsEntry("creator_id", "ORCID:0000-0002-0000-0001");
  }

  @Test
  void anotherFormatStops() {
    assertThatThrownBy(
            () -> SourceFiles.load(new MaxoLoader(), SourceFiles.text("x.tsv", "a\tb\n1\t2\n")))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("x.tsv, line 1: not an ontology");
  }
}
