package org.hoofbeat.loaders.hpoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HpoaLoaderTest {

  private static final String HEADER =
      "database_id\tdisease_name\tqualifier\thpo_id\treference\tevidence\tonset\tfrequency\tsex\tmodifier\taspect\tbiocuration\n";

  @Test
  void everyColumnOfARowIsKept() {
    PhenotypeAnnotation row = slice().all(PhenotypeAnnotation.class).get(0);
    assertThat(row)
        .isEqualTo(
            new PhenotypeAnnotation(
                new TermId("OMIM:154700"),
                new TermId("HP:0001166"),
                false,
                Frequency.of(3, 7),
                new TermId("HP:0003577"),
                Sex.UNKNOWN,
                List.of(new TermId("HP:0012828"), new TermId("HP:0025303")),
                "PCS",
                List.of("PMID:11111111", "OMIM:154700"),
                "P",
                "HPO:one[2021-06-21]",
                Map.of()));
  }

  @Test
  void negativesComeInTwoShapesAndStayApart() {
    List<PhenotypeAnnotation> negative =
        slice().all(PhenotypeAnnotation.class).stream()
            .filter(PhenotypeAnnotation::isNegative)
            .toList();
    assertThat(negative).hasSize(2);
    assertThat(negative.get(0).excluded()).isTrue();
    assertThat(negative.get(1).excluded()).isFalse();
    assertThat(negative.get(1).frequency()).isEqualTo(Frequency.of(0, 12));
    assertThat(negative.get(1).sex()).isEqualTo(Sex.MALE);
  }

  @Test
  void diseaseIsStatedOnceWithItsFirstName() {
    RecordingSink sink = slice();
    assertThat(sink.all(Concept.class))
        .extracting(concept -> concept.id().value() + " " + concept.label())
        .containsExactly(
            "OMIM:154700 Marfan syndrome",
            "ORPHA:558 Marfan syndrome",
            "DECIPHER:1 Wolf-Hirschhorn syndrome",
            "OMIM:194190 Wolf-Hirschhorn syndrome");
    assertThat(sink.issueKinds()).contains(LoadIssue.Kind.CONFLICT);
  }

  /** Ten rows: one repeats another to the letter; the header announces three Orphanet diseases and holds one. */
  @Test
  void repeatedRowAndBrokenPromiseAreReported() {
    RecordingSink sink = slice();
    assertThat(sink.rows()).isEqualTo(10);
    assertThat(sink.used()).isEqualTo(9);
    assertThat(sink.version()).isEqualTo("2025-05-06");
    assertThat(sink.issues())
        .extracting(LoadIssue::kind)
        .containsExactly(
            LoadIssue.Kind.DUPLICATE_ROW, LoadIssue.Kind.CONFLICT, LoadIssue.Kind.COUNT_MISMATCH);
    assertThat(sink.issues().get(0).line()).isEqualTo(14);
    assertThat(sink.issues().get(2).message()).contains("3 diseases of ORPHA").contains("holds 1");
  }

  @ParameterizedTest
  @CsvSource({
    "3/7,3,7,NaN,",
    "45%,-1,-1,45,",
    "12.5%,-1,-1,12.5,",
    "HP:0040283,-1,-1,NaN,HP:0040283",
    "'',-1,-1,NaN,"
  })
  void frequencyIsReadInEachOfItsForms(String cell, int n, int m, double percent, String term) {
    Frequency frequency = load("\t" + cell).all(PhenotypeAnnotation.class).get(0).frequency();
    assertThat(frequency)
        .isEqualTo(new Frequency(n, m, percent, term == null ? null : new TermId(term), cell));
  }

  @ParameterizedTest
  @CsvSource({"8/7", "often", "101%", "1/99999999999", "-1/3", "1.2.3%"})
  void unreadableFrequencyIsReportedAndItsTextKept(String cell) {
    RecordingSink sink = load("\t" + cell);
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_VALUE);
    assertThat(sink.issues().get(0).text()).isEqualTo(cell);
    assertThat(sink.all(PhenotypeAnnotation.class).get(0).frequency().text()).isEqualTo(cell);
  }

  @Test
  void qualifierThatIsNotUnderstoodIsNeverTakenForPositive() {
    String row = "OMIM:1\tX\tMAYBE\tHP:0001166\tPMID:1\tPCS\t\t\t\t\tP\tHPO:x\n";
    RecordingSink sink =
        SourceFiles.load(new HpoaLoader(), SourceFiles.text("p.hpoa", HEADER + row));
    assertThat(sink.statements()).isEmpty();
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_VALUE);
  }

  @Test
  void raggedRowAndBadIdsCostTheirRowOnly() {
    String good = "OMIM:1\tX\t\tHP:0001166\tPMID:1\tPCS\t\t\t\t\tP\tHPO:x\n";
    String text =
        HEADER
            + "OMIM:1\tX\tshort\n"
            + "nonsense\tX\t\tHP:0001166\tPMID:1\tPCS\t\t\t\t\tP\tHPO:x\n"
            + "OMIM:1\tX\t\t???\tPMID:1\tPCS\t\t\t\t\tP\tHPO:x\n"
            + good;
    RecordingSink sink = SourceFiles.load(new HpoaLoader(), SourceFiles.text("p.hpoa", text));
    assertThat(sink.issues()).extracting(LoadIssue::line).containsExactly(2L, 3L, 4L);
    assertThat(sink.issueKinds())
        .containsExactly(
            LoadIssue.Kind.MALFORMED_ROW, LoadIssue.Kind.MALFORMED_ID, LoadIssue.Kind.MALFORMED_ID);
    assertThat(sink.all(PhenotypeAnnotation.class)).hasSize(1);
  }

  @Test
  void anotherTableStopsAndNamesTheMissingColumn() {
    assertThatThrownBy(
            () ->
                SourceFiles.load(
                    new HpoaLoader(),
                    SourceFiles.text("p.hpoa", "ncbi_gene_id\tgene_symbol\n10\tNAT2\n")))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("p.hpoa, line 1")
        .hasMessageContaining("database_id");
  }

  @Test
  void lineAboveTheLimitStops() {
    String endless = HEADER + "OMIM:1\t" + "x".repeat(5 << 20);
    assertThatThrownBy(
            () -> SourceFiles.load(new HpoaLoader(), SourceFiles.text("p.hpoa", endless)))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("p.hpoa, line 2")
        .hasMessageContaining("longer than");
  }

  @Test
  void decompressionBombStops() {
    byte[] bomb =
        SourceFiles.gzip(
            (HEADER + "\n".repeat(64 << 20)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThatThrownBy(
            () -> SourceFiles.load(new HpoaLoader(), SourceFiles.bytes("p.hpoa.gz", bomb)))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("p.hpoa.gz: expands more than");
  }

  @Test
  void latinOneFileIsReadAndReportedOnce() {
    String row =
        "OMIM:1\tSjögren–Larsson\t\tHP:0001166\tPMID:1\tPCS\t\t\t\t\tP\tHPO:x\n".replace('–', '-');
    byte[] bytes = (HEADER + row).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    RecordingSink sink = SourceFiles.load(new HpoaLoader(), SourceFiles.bytes("p.hpoa", bytes));
    assertThat(sink.issueKinds()).contains(LoadIssue.Kind.ENCODING);
    assertThat(sink.rows()).isEqualTo(1);
    assertThat(sink.all(PhenotypeAnnotation.class)).hasSize(1);
  }

  private static RecordingSink slice() {
    return SourceFiles.load(new HpoaLoader(), SourceFiles.resource("hpoa/phenotype-slice.hpoa"));
  }

  private static RecordingSink load(String onsetAndFrequency) {
    String row = "OMIM:1\tX\t\tHP:0001166\tPMID:1\tPCS\t" + onsetAndFrequency + "\t\t\tP\tHPO:x\n";
    return SourceFiles.load(new HpoaLoader(), SourceFiles.text("p.hpoa", HEADER + row));
  }
}
