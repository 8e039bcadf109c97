package org.hoofbeat.loaders.hpogene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.GenePhenotype;
import org.junit.jupiter.api.Test;

class HpoGeneLoaderTest {

  @Test
  void bareGeneIdsOfGenesToPhenotypeGetTheirPrefix() {
    String text =
        """
        ncbi_gene_id\tgene_symbol\thpo_id\thpo_name\tfrequency\tdisease_id
        2200\tFBN1\tHP:0001166\tArachnodactyly\t3/7\tOMIM:154700
        2200\tFBN1\tHP:0000501\tGlaucoma\t-\tORPHA:558
        2200\tFBN1\tHP:0000501\tGlaucoma\t-\tORPHA:558
        x y\tFBN1\tHP:0000501\tGlaucoma\t-\tORPHA:558
        """;
    RecordingSink sink = SourceFiles.load(new HpoGeneLoader(), SourceFiles.text("g2p.txt", text));
    TermId gene = new TermId("NCBIGene:2200");
    assertThat(sink.all(GenePhenotype.class))
        .containsExactly(
            new GenePhenotype(
                gene, new TermId("HP:0001166"), new TermId("OMIM:154700"), Frequency.of(3, 7)),
            new GenePhenotype(
                gene, new TermId("HP:0000501"), new TermId("ORPHA:558"), Frequency.UNSTATED));
    assertThat(sink.all(Concept.class)).extracting(Concept::label).containsExactly("FBN1");
    assertThat(sink.issueKinds())
        .containsExactly(LoadIssue.Kind.DUPLICATE_ROW, LoadIssue.Kind.MALFORMED_ID);
  }

  @Test
  void genesToDiseaseKeepsAssociationAndSource() {
    String text =
        """
        ncbi_gene_id\tgene_symbol\tassociation_type\tdisease_id\tsource
        NCBIGene:2200\tFBN1\tMENDELIAN\tOMIM:154700\tftp://ftp.ncbi.nlm.nih.gov/gene/DATA/mim2gene_medgen
        """;
    RecordingSink sink = SourceFiles.load(new HpoGeneLoader(), SourceFiles.text("g2d.txt", text));
    assertThat(sink.all(GeneAssociation.class))
        .containsExactly(
            new GeneAssociation(
                new TermId("OMIM:154700"),
                new TermId("NCBIGene:2200"),
                "MENDELIAN",
                null,
                List.of(),
                Map.of("source", "ftp://ftp.ncbi.nlm.nih.gov/gene/DATA/mim2gene_medgen")));
  }

  @Test
  void anotherTableStops() {
    assertThatThrownBy(
            () -> SourceFiles.load(new HpoGeneLoader(), SourceFiles.text("x.txt", "a\tb\n1\t2\n")))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("x.txt, line 1: no column 'ncbi_gene_id'");
  }
}
