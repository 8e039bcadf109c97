package org.hoofbeat.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.text.recognise.RecogniserBuilder;
import org.hoofbeat.text.structure.NoteReader;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingFileTest {

  /** Every column is needed for it: a side, a slip, an abbreviation, a denied opposite, names of three kinds, both languages. */
  private static final String NOTE =
      "Bilateral cryptorchidism, arachnodactily, ASD. Intact palate. 左侧隐睾，无蜘蛛指，予丙戊酸钠，行心脏移植。\n诊断：马凡综合征";

  @TempDir private Path folder;

  @Test
  void whatWasWrittenReadsAsWhatWasLearned() throws IOException {
    NoteReader learned = learned();
    NoteReader read = new ReadingFile(write(bytes(learned))).noteReader();
    assertThat(read.read(NOTE)).isEqualTo(learned.read(NOTE));
    assertThat(read.read(NOTE).findings()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(read.read(NOTE).diagnoses()).hasSize(1);
    assertThat(read.read(NOTE).drugs()).hasSize(1);
    assertThat(read.read(NOTE).procedures()).hasSize(1);
    assertThat(read.recogniser().findChineseLabel(new TermId("HP:0001166"))).contains("蜘蛛指");
  }

  @Test
  void findingsAreReadWithoutTheOtherNames() throws IOException {
    assertThat(new ReadingFile(write(bytes(learned()))).recogniser().recognise(NOTE))
        .isEqualTo(learned().recogniser().recognise(NOTE));
  }

  @Test
  void equalNamesGiveEqualBytes() throws IOException {
    assertThat(bytes(learned())).isEqualTo(bytes(learned()));
  }

  @Test
  void fileOfAnotherFormIsNotReadable() throws IOException {
    byte[] bytes = bytes(learned());
    assertThat(new ReadingFile(write(bytes)).isReadable()).isTrue();
    bytes[Long.BYTES + Integer.BYTES - 1]++;
    assertThat(new ReadingFile(write(bytes)).isReadable()).isFalse();
    assertThat(new ReadingFile(folder.resolve("none")).isReadable()).isFalse();
  }

  @Test
  void fileThatWasLearnedWithOtherWordListsIsNotReadable() throws IOException {
    byte[] bytes = bytes(learned());
    bytes[Long.BYTES + Integer.BYTES + Long.BYTES - 1]++;
    assertThat(new ReadingFile(write(bytes)).isReadable()).isFalse();
  }

  @Test
  void fileThatIsCutShortOrSpoiltIsRefusedByName() throws IOException {
    byte[] bytes = bytes(learned());
    ReadingFile half = new ReadingFile(write(Arrays.copyOf(bytes, bytes.length / 2)));
    assertThatExceptionOfType(HoofbeatFailure.class)
        .isThrownBy(half::noteReader)
        .withMessageContaining("reading.bin")
        .withMessageContaining("Maybe");
    bytes[bytes.length / 2]++;
    ReadingFile spoilt = new ReadingFile(write(bytes));
    assertThatExceptionOfType(HoofbeatFailure.class).isThrownBy(spoilt::noteReader);
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("reading.bin"), bytes);
  }

  private static byte[] bytes(NoteReader reader) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadingFile.write(reader, out);
    return out.toByteArray();
  }

  private static NoteReader learned() {
    RecogniserBuilder findings = new RecogniserBuilder();
    findings.add(term("HP:0000028", ConceptKind.PHENOTYPE, "Cryptorchidism", "隐睾"));
    findings.add(term("HP:0008689", ConceptKind.PHENOTYPE, "Bilateral cryptorchidism", "双侧隐睾"));
    findings.add(term("HP:0001166", ConceptKind.PHENOTYPE, "Arachnodactyly", "蜘蛛指"));
    findings.add(term("HP:0000175", ConceptKind.PHENOTYPE, "Cleft palate", "腭裂"));
    findings.add(term("HP:0001631", ConceptKind.PHENOTYPE, "Atrial septal defect", "房间隔缺损"));
    return new NoteReader(
        findings.build(),
        List.of(
            term("OMIM:154700", ConceptKind.DISEASE, "Marfan syndrome", "马凡综合征"),
            term("DRUGBANK:DB00313", ConceptKind.DRUG, "Valproic acid", "丙戊酸钠"),
            term("MAXO:0001106", ConceptKind.MEDICAL_ACTION, "Heart transplantation", "心脏移植")));
  }

  private static IndexedTerm term(String id, ConceptKind kind, String english, String chinese) {
    List<TermId> above =
        id.equals("HP:0008689")
            ? List.of(new TermId(id), new TermId("HP:0000028"), RecogniserBuilder.PHENOTYPES)
            : List.of(new TermId(id), RecogniserBuilder.PHENOTYPES);
    List<IndexedName> names =
        id.equals("HP:0001631")
            ? List.of(
                new IndexedName(
                    "ASD", Language.EN, SynonymScope.EXACT, null, TranslationStatus.ORIGINAL))
            : List.of();
    return new IndexedTerm(
        new TermId(id),
        kind,
        true,
        above,
        List.of(),
        Map.of(Language.EN, english, Language.ZH, chinese),
        names);
  }
}
