package org.hoofbeat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.build.Release;
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
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Prevalence;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementSpoolTest {

  private static final TermId MARFAN = TermId.parse("OMIM:154700");
  private static final TermId TALL = TermId.parse("HP:0000098");

  @TempDir Path folder;

  /** One of every record type, with nulls, lists, maps, unequal numbers and Chinese in them. */
  static final List<Statement> ONE_OF_EACH =
      List.of(
          new Concept(
              TALL,
              ConceptKind.PHENOTYPE,
              "Tall stature",
              Language.EN,
              null,
              "a comment\nwith a second line",
              true,
              List.of(MARFAN),
              List.of(),
              List.of(TermId.parse("HP:0000099")),
              List.of("hposlim_core"),
              Map.of("created", "2008", "by", "x")),
          new Designation(
              TALL,
              "身材高大",
              Language.ZH,
              SynonymScope.EXACT,
              "layperson",
              TranslationStatus.OFFICIAL,
              "Tall stature"),
          Hierarchy.isA(TALL, TermId.parse("HP:0000002")),
          new PhenotypeAnnotation(
              MARFAN,
              TALL,
              true,
              Frequency.of(3, 10),
              null,
              Sex.MALE,
              List.of(TermId.parse("HP:0012828")),
              "PCS",
              List.of("PMID:1", "PMID:2"),
              "P",
              "HPO:x[2020-01-01]",
              Map.of()),
          new PhenotypeAnnotation(
              MARFAN,
              TALL,
              false,
              Frequency.ofPercent(12.5, "12.5%"),
              TermId.parse("HP:0003577"),
              Sex.UNKNOWN,
              List.of(),
              null,
              List.of(),
              null,
              null,
              Map.of("criterion", "yes")),
          new GeneAssociation(
              MARFAN, TermId.parse("HGNC:3603"), "MENDELIAN", null, List.of(), Map.of()),
          new GenePhenotype(TermId.parse("HGNC:3603"), TALL, null, Frequency.UNSTATED),
          Mapping.of(TermId.parse("MONDO:0007947"), MappingPredicate.EXACT, MARFAN),
          new Mapping(
              MARFAN,
              MappingPredicate.BROAD,
              TermId.parse("ICD10:Q87.4"),
              true,
              "semapv:X",
              0.75,
              "NTBT",
              Map.of("a", "b")),
          new Treatment(
              MARFAN,
              TermId.parse("DRUGBANK:DB00001"),
              "TREATS",
              TALL,
              null,
              "ev",
              List.of("PMID:3"),
              Map.of()),
          new Examination(
              TALL, TermId.parse("MAXO:0000001"), "is_observable_through", List.of(), Map.of()),
          new LaboratoryInterpretation(TermId.parse("LOINC:1-8"), "H", TALL, false, Map.of()),
          new Prevalence(MARFAN, "Point prevalence", "1-5 / 10 000", 20.5, "Europe", Map.of()),
          new DiseaseCourse(MARFAN, DiseaseCourse.Kind.ONSET, "Childhood", null, Map.of()),
          new DrugStatement(
              TermId.parse("DRUG:x"), DrugStatement.Kind.APPROVAL, "FDA", "text", Map.of()),
          new CatalogueEntry(MARFAN, "national-1", "73", Map.of()));

  @Test
  void everyRecordTypeComesBackAsItWas() {
    Path file = folder.resolve("x.spool");
    List<LoadIssue> issues = List.of(new LoadIssue("s", LoadIssue.Kind.ENCODING, "f", 7, "t", "m"));
    write(file, ONE_OF_EACH, issues);

    StatementSpool spool = StatementSpool.open(file);
    List<Statement> read = new ArrayList<>();
    spool.forEach(read::add);

    assertThat(read).isEqualTo(ONE_OF_EACH);
    assertThat(spool.release()).isEqualTo(release());
    assertThat(spool.issues()).isEqualTo(issues);
    assertThat(ONE_OF_EACH.stream().map(statement -> statement.getClass().getName()).distinct())
        .hasSize(Statement.class.getPermittedSubclasses().length);
  }

  @Test
  void equalStatementsGiveEqualDigestsAndBytes() throws IOException {
    write(folder.resolve("a"), ONE_OF_EACH, List.of());
    write(folder.resolve("b"), ONE_OF_EACH, List.of());
    assertThat(folder.resolve("a")).hasSameBinaryContentAs(folder.resolve("b"));
    write(folder.resolve("c"), ONE_OF_EACH.subList(1, 3), List.of());
    assertThat(StatementSpool.open(folder.resolve("c")).digest())
        .isNotEqualTo(StatementSpool.open(folder.resolve("a")).digest());
  }

  @Test
  void aWriterThatIsNotCompletedLeavesNoFile() {
    Path file = folder.resolve("x.spool");
    try (SpoolWriter writer = new SpoolWriter(file)) {
      writer.write(ONE_OF_EACH.get(0));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileOfAnotherVersionIsNotReadable() throws IOException {
    Path file = folder.resolve("x.spool");
    Files.write(file, new byte[64]);
    assertThat(StatementSpool.isReadable(file)).isFalse();
    assertThatThrownBy(() -> StatementSpool.open(file)).isInstanceOf(HoofbeatException.class);
  }

  static void write(Path file, List<Statement> statements, List<LoadIssue> issues) {
    try (SpoolWriter writer = new SpoolWriter(file)) {
      statements.forEach(writer::write);
      writer.complete(release(), issues);
    }
  }

  private static Release release() {
    return new Release(
        "s", "S", "1", null, "CC0", "allowed", "00", 5, 4, Map.of("ENCODING", 1L), false);
  }
}
