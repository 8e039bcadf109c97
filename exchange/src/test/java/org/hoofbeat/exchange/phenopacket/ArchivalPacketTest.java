package org.hoofbeat.exchange.phenopacket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchivalPacketTest {

  private static final String PACKET =
      """
      {"id":"case-7","subject":{"id":"P7","sex":"MALE"%s},
       "phenotypicFeatures":[{"type":{"id":"HP:0001250","label":"Seizure"}%s}],
       "diseases":[{"term":{"id":"OMIM:1","label":"A"},"excluded":true},
                   {"term":{"id":"OMIM:154700","label":"Marfan syndrome"},"onset":{"age":{"iso8601duration":"P3Y4M"}}}],
       "medicalActions":[{"treatment":{"agent":{"id":"DrugCentral:2341","label":"propranolol"}}},
                         {"procedure":{"code":{"id":"MAXO:0000127","label":"x"}}},
                         {"treatment":{"agent":{"id":"DrugCentral:2341","label":"propranolol"}}}],
       "metaData":{"created":"2026-01-02T03:04:05Z","createdBy":"Dr Li Na","phenopacketSchemaVersion":"2.0"}%s}
      """;

  private static String packet(String inSubject, String inFeature, String atEnd) {
    return PACKET.formatted(inSubject, inFeature, atEnd);
  }

  @Test
  void whatChartsNeedIsReadAndNothingElse() {
    ArchivalPacket packet = ArchivalPacket.read(packet("", "", ""));
    assertThat(packet)
        .isEqualTo(
            new ArchivalPacket(
                packet.digest(),
                TermId.parse("OMIM:154700"),
                Sex.MALE,
                TermId.parse("HP:0011463"),
                40,
                List.of(TermId.parse("DrugCentral:2341"), TermId.parse("MAXO:0000127"))));
    assertThat(packet.digest()).hasSize(16);
    assertThat(ArchivalPacket.read(packet("", "", "").replace(",", ", ")).digest())
        .isEqualTo(packet.digest());
    assertThat(ArchivalPacket.read(packet("", ",\"excluded\":true", "")).digest())
        .isNotEqualTo(packet.digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "subject.dateOfBirth | ,\"dateOfBirth\":\"2001-05-06T00:00:00Z\"",
        "subject.timeAtLastEncounter.timestamp | ,\"timeAtLastEncounter\":{\"timestamp\":\"2020-01-02T00:00:00Z\"}",
        "subject.alternateIds[0] | ,\"alternateIds\":[\"x\"]",
        "subject.vitalStatus.timeOfDeath.timestamp | ,\"vitalStatus\":{\"timeOfDeath\":{\"timestamp\":\"2020-01-02T00:00:00Z\"}}",
      })
  void datesAndFurtherIdentifiersOfThePatientAreRefused(String place, String inSubject) {
    assertThatThrownBy(() -> ArchivalPacket.read(packet(inSubject.strip(), "", "")))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining(place)
        .hasMessageNotContaining("2001-05-06");
  }

  @Test
  void freeTextAndFilesAreRefusedWhereverTheyAre() {
    assertThatThrownBy(
            () -> ArchivalPacket.read(packet("", ",\"description\":\"seen by Dr Wang\"", "")))
        .hasMessageContaining("phenotypicFeatures[0].description")
        .hasMessageNotContaining("Wang");
    assertThatThrownBy(
            () ->
                ArchivalPacket.read(
                    packet("", "", ",\"files\":[{\"uri\":\"file:///mnt/wang.vcf\"}]")))
        .hasMessageContaining("files[0]")
        .hasMessageNotContaining("wang");
  }

  @ParameterizedTest
  @CsvSource({
    "张三, true",
    "Zhang San, true",
    "110101199003077758, true",
    "11010119900307775X, true",
    "MRN-0012345, true",
    "138-0013-8000, true",
    "li.na@example.org, true",
    "case-7, false",
    "P7, false",
    "patient, false",
    "PMID_30945334_A-III-13, false",
  })
  void whatLooksLikeANameOrARecordNumberIsTold(String text, boolean somebody) {
    assertThat(IdentityCheck.namesSomebody(text)).isEqualTo(somebody);
    String json = packet("", "", "").replace("\"P7\"", "\"" + text + "\"");
    if (somebody) {
      assertThatThrownBy(() -> ArchivalPacket.read(json))
          .hasMessageContaining("subject.id")
          .hasMessageNotContaining(text);
    } else {
      assertThat(ArchivalPacket.read(json).sex()).isEqualTo(Sex.MALE);
    }
  }

  @Test
  void whatTheSchemaDoesNotKnowIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> ArchivalPacket.read(packet(",\"name\":\"Wang\"", "", "")))
        .hasMessageContaining("does not fit the schema")
        .hasMessageNotContaining("Wang");
    assertThatThrownBy(() -> ArchivalPacket.read("{\"id\":\"x\"}"))
        .hasMessageContaining("states no disease");
  }
}
