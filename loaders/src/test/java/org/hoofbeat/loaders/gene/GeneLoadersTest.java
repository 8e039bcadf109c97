package org.hoofbeat.loaders.gene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.RegisterSamples;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Mapping;
import org.junit.jupiter.api.Test;

class GeneLoadersTest {

  @Test
  void mim2GeneTellsGenesFromPhenotypesAndEntriesThatAreGone() {
    RecordingSink sink = RegisterSamples.load("mim2gene.txt");
    assertThat(sink.version()).isEqualTo("2025-06-24");
    assertThat(sink.all(Concept.class))
        .extracting(one -> one.id() + " " + one.kind() + " " + one.label() + " " + one.obsolete())
        .containsExactly(
            "OMIM:100640 GENE ALDH1A1 false",
            "NCBIGene:216 GENE ALDH1A1 false",
            "OMIM:100070 DISEASE null false",
            "OMIM:100500 DISEASE null true");
    assertThat(sink.all(Mapping.class))
        .extracting(one -> one.subject() + " " + one.predicate() + " " + one.object())
        .containsExactly(
            "OMIM:100640 EXACT NCBIGene:216",
            "NCBIGene:216 XREF ENSEMBL:ENSG00000165092",
            "OMIM:100070 XREF NCBIGene:100329167");
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_ROW);
  }

  @Test
  void mondoGenesTakeTheirRelationFromTheTemplateLine() {
    GeneAssociation gene =
        RegisterSamples.load("mondo-genes.tsv").all(GeneAssociation.class).get(0);
    assertThat(gene.disease().value()).isEqualTo("MONDO:0000208");
    assertThat(gene.gene().value()).isEqualTo("HGNC:28403");
    assertThat(gene.association()).isEqualTo("has material basis in germline mutation in");
    assertThat(gene.references()).containsExactly("OMIM:616033");
  }

  @Test
  void clinGenCsvBelowItsBannerKeepsThePanel() {
    RecordingSink sink = RegisterSamples.load("clingen.csv");
    assertThat(sink.version()).isEqualTo("2025-01-15");
    List<GeneAssociation> curations = sink.all(GeneAssociation.class);
    assertThat(curations).hasSize(1);
    assertThat(curations.get(0).association()).isEqualTo("Definitive");
    assertThat(curations.get(0).submitter()).isEqualTo("Aortopathy GCEP");
    assertThat(curations.get(0).details()).containsEntry("MOI", "AD").containsEntry("SOP", "SOP5");
    assertThat(sink.issues()).isEmpty();
  }

  @Test
  void clinGenTsvSaysACurationOnceAndKeepsEveryTranscript() {
    RecordingSink sink = RegisterSamples.load("clingen.tsv");
    assertThat(sink.all(GeneAssociation.class)).hasSize(1);
    assertThat(sink.all(Mapping.class))
        .extracting(one -> one.object().value())
        .containsExactly("ENSEMBL:ENSG1", "ENSEMBL:ENST1", "ENSEMBL:ENST2");
  }
}
