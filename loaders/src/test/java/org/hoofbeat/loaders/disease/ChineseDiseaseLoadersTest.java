package org.hoofbeat.loaders.disease;

import static org.assertj.core.api.Assertions.assertThat;

import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.RegisterSamples;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.CatalogueEntry;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.junit.jupiter.api.Test;

class ChineseDiseaseLoadersTest {

  @Test
  void catalogueEntriesAreConceptsWithBothNames() {
    RecordingSink sink = RegisterSamples.load("catalogue.tsv");
    assertThat(sink.all(CatalogueEntry.class))
        .extracting(one -> one.concept() + " " + one.catalogue() + " " + one.number())
        .containsExactly(
            "CNRARE:1-1 China, first national rare-disease catalogue (2018) 1",
            "CNRARE:2-86 China, second national rare-disease catalogue (2023) 86");
    assertThat(sink.all(Concept.class)).extracting(Concept::label).containsExactly("甲病", "乙病");
    assertThat(sink.all(Designation.class))
        .extracting(Designation::text)
        .containsExactly("Disease A", "Disease B");
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_ROW);
  }

  @Test
  void matchesMadeAfterwardsAreNeverExact() {
    RecordingSink sink = RegisterSamples.load("catalogue-mapped.tsv");
    assertThat(sink.all(Mapping.class))
        .extracting(one -> one.predicate() + " " + one.object() + " " + one.relationCode())
        .containsExactly(
            "CLOSE ORPHA:63 null",
            "CLOSE MONDO:0018965 null",
            "CLOSE ORPHA:63 E",
            "NARROW ORPHA:64 BTNT");
    assertThat(sink.all(Mapping.class).get(0).justification()).isEqualTo("semapv:LexicalMatching");
    assertThat(sink.all(Mapping.class).get(1).justification()).isEqualTo("semapv:MappingChaining");
    assertThat(sink.all(Concept.class)).isEmpty();
  }

  @Test
  void compendiumHasNamesFindingsAndRelations() {
    RecordingSink sink = RegisterSamples.load("ccrd.json");
    assertThat(sink.all(Concept.class)).extracting(Concept::label).containsExactly("甲病");
    assertThat(sink.all(Designation.class))
        .extracting(one -> one.scope() + " " + one.text())
        .containsExactly("LABEL Disease A", "EXACT DA");
    assertThat(sink.all(PhenotypeAnnotation.class))
        .extracting(one -> one.phenotype().value())
        .containsExactly("HP:0008665");
    assertThat(sink.issueKinds())
        .containsExactly(LoadIssue.Kind.MALFORMED_ID, LoadIssue.Kind.DUPLICATE_ID);
    assertThat(RegisterSamples.load("ccrd-orpha.json").all(Mapping.class))
        .extracting(one -> one.predicate() + " " + one.object())
        .containsExactly("EXACT ORPHA:1", "NARROW ORPHA:2", "BROAD ORPHA:3");
  }

  @Test
  void namesAreSuppliedAndAMachinesAreFlagged() {
    assertThat(RegisterSamples.load("cns-omim.json").all(Designation.class))
        .extracting(one -> one.text() + " " + one.status() + " " + one.translationOf())
        .containsExactly(
            "例综合征 SUPPLIED EXAMPLE SYNDROME; CMCS", "CMCS SUPPLIED EXAMPLE SYNDROME; CMCS");
    RecordingSink table = RegisterSamples.load("zh-names.tsv");
    assertThat(table.all(Designation.class))
        .extracting(Designation::status)
        .containsExactly(
            TranslationStatus.SUPPLIED, TranslationStatus.MACHINE, TranslationStatus.SUPPLIED);
    assertThat(table.all(Designation.class).get(2).concept().value()).isEqualTo("CNRARE:2-7");
    assertThat(table.all(Mapping.class))
        .extracting(one -> one.predicate() + " " + one.object())
        .containsExactly("XREF MONDO:0012173");
  }
}
