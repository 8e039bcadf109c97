package org.hoofbeat.api.fhir.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.hoofbeat.model.TermId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

  @ParameterizedTest
  @EnumSource
  void tableInTheGuideNamesEveryVocabulary(Vocabulary vocabulary) throws IOException {
    assertThat(Files.readString(Path.of("../docs/fhir.md")))
        .contains("| `" + vocabulary.prefix().text() + "` | `" + vocabulary.url() + "` |");
  }

  @ParameterizedTest
  @EnumSource
  void releaseOfEveryVocabularyIsThatOfAKnownSource(Vocabulary vocabulary) throws IOException {
    assertThat(Files.readString(Path.of("../ontologies/sources.yaml")))
        .contains("- id: " + vocabulary.source() + "\n");
  }

  @Test
  void noAddressMeansTwoVocabularies() {
    Set<String> seen = new HashSet<>();
    for (Vocabulary vocabulary : Vocabulary.values()) {
      assertThat(seen.add(vocabulary.url())).as(vocabulary.url()).isTrue();
      vocabulary.aliases().forEach(alias -> assertThat(seen.add(alias)).as(alias).isTrue());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HPO, HP:0001250, HP:0001250, HP:0001250",
    "ORPHANET, 558, ORPHA:558, 558",
    "ORPHANET, ORPHA:558, ORPHA:558, 558",
    "ICD10, Q87.4, ICD10:Q87.4, Q87.4"
  })
  void codeIsReadWithOrWithoutItsPrefix(
      Vocabulary vocabulary, String code, String id, String written) {
    TermId term = vocabulary.term(code).orElseThrow();
    assertThat(term.value()).isEqualTo(id);
    assertThat(vocabulary.code(term)).isEqualTo(written);
  }
}
