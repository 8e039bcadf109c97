package org.hoofbeat.exchange.phenopacket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhenopacketTest {

  private static final Release HPO =
      new Release(
          "hpo",
          "Human Phenotype Ontology",
          "2026-02-16",
          "https://hpo.jax.org",
          "x",
          "allowed",
          "0",
          1,
          1,
          Map.of(),
          false);

  @Test
  void versionTwoIsRead() {
    PhenotypicProfile profile =
        PhenopacketReader.read(
            """
            {"id":"p","subject":{"id":"s","sex":"FEMALE","dateOfBirth":"2001-01-01T00:00:00Z"},
             "phenotypicFeatures":[{"type":{"id":"HP:0001250","label":"Seizure"}},
                                   {"type":{"id":"HP:0001083","label":"Ectopia lentis"},"excluded":true}],
             "interpretations":[{"id":"i","diagnosis":{"genomicInterpretations":[{"gene":{"valueId":"HGNC:3603","symbol":"FBN1"}}]}}],
             "diseases":[{"term":{"id":"OMIM:154700","label":"M"},"onset":{"ontologyClass":{"id":"HP:0011463","label":"Childhood onset"}}}],
             "metaData":{"phenopacketSchemaVersion":"2.0"}}
            """);
    assertThat(profile)
        .isEqualTo(
            new PhenotypicProfile(
                List.of(TermId.parse("HP:0001250")),
                List.of(TermId.parse("HP:0001083")),
                "HP:0011463",
                Sex.FEMALE,
                List.of(TermId.parse("HGNC:3603"))));
  }

  @Test
  void versionOneIsRead() {
    PhenotypicProfile profile =
        PhenopacketReader.read(
            """
            {"id":"p","subject":{"id":"s","sex":"MALE"},
             "phenotypicFeatures":[{"type":{"id":"HP:0001250"}},{"type":{"id":"HP:0001083"},"negated":true}],
             "genes":[{"id":"HGNC:3603","symbol":"FBN1"}],"metaData":{"phenopacketSchemaVersion":"1.0.0"}}
            """);
    assertThat(profile.excluded()).containsExactly(TermId.parse("HP:0001083"));
    assertThat(profile.sex()).isEqualTo(Sex.MALE);
    assertThat(profile.genes()).containsExactly(TermId.parse("HGNC:3603"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"onset\":{\"age\":{\"iso8601duration\":\"P5Y\"}}; P5Y",
        "\"onset\":{\"ageRange\":{\"start\":{\"iso8601duration\":\"P1Y\"},\"end\":{\"iso8601duration\":\"P3Y\"}}}; P1Y",
        "\"onset\":{\"gestationalAge\":{\"weeks\":20}}; HP:0030674",
        "\"excluded\":true,\"onset\":{\"age\":{\"iso8601duration\":\"P5Y\"}}; ",
        "\"ageOfOnset\":{\"age\":\"P6M\"}; P6M",
        "\"classOfOnset\":{\"id\":\"HP:0003593\"}; HP:0003593",
      })
  void onsetIsReadInEveryForm(String disease, @Nullable String onset) {
    String json = "{\"diseases\":[{\"term\":{\"id\":\"OMIM:154700\"}," + disease + "}]}";
    assertThat(PhenopacketReader.read(json).onset()).isEqualTo(onset);
  }

  @Test
  void ageAtOnsetIsWrittenAndReadBack() {
    PhenotypicProfile profile =
        new PhenotypicProfile(
            List.of(TermId.parse("HP:0001250")), List.of(), "P5Y", Sex.MALE, List.of());
    String json = PhenopacketWriter.write("p", profile, "2026-11-01T08:00:00Z", HPO, id -> "x");
    assertThat(PhenopacketReader.read(json)).isEqualTo(profile);
  }

  @Test
  void whatIsWrittenIsReadBackAndNamesItsRelease() {
    PhenotypicProfile profile =
        new PhenotypicProfile(
            List.of(TermId.parse("HP:0001250")),
            List.of(TermId.parse("HP:0001083")),
            "HP:0011463",
            Sex.OTHER,
            List.of());
    String json = PhenopacketWriter.write("p", profile, "2026-11-01T08:00:00Z", HPO, id -> "癫痫");
    assertThat(PhenopacketReader.read(json)).isEqualTo(profile);
    assertThat(json)
        .contains("\"version\": \"2026-02-16\"")
        .contains("2026-11-01T08:00:00Z")
        .contains("癫痫");
  }

  @Test
  void whatIsNoPhenopacketIsRefused() {
    for (String bad :
        List.of(
            "",
            "[]",
            "{\"phenotypicFeatures\":1}",
            "{\"who\":1}",
            "{\"a\":".repeat(5000),
            "null x")) {
      assertThatThrownBy(() -> PhenopacketReader.read(bad))
          .as(bad)
          .isInstanceOf(HoofbeatException.class);
    }
    assertThatThrownBy(
            () -> PhenopacketReader.read("{\"phenotypicFeatures\":[{\"type\":{\"id\":\"x\"}}]}"))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("'x'");
  }
}
