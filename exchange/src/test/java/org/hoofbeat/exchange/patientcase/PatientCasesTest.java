package org.hoofbeat.exchange.patientcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PatientCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientCasesTest {

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void caseLineGivesEveryField() throws IOException {
    Path file =
        file(
            "a.jsonl",
            """
            {"id":"c1","set":"s","diseases":["OMIM:154700","Orphanet:558"],"label":"Marfan","observed":["HP:0001166"],"excluded":["HP:0001250"],"onset":"P5Y","sex":"MALE","references":["PMID:1"]}
            """);
    PatientCase patient = PatientCases.read(file).get(0);
    assertThat(patient.diseases())
        .extracting(TermId::value)
        .containsExactly("OMIM:154700", "ORPHA:558");
    assertThat(patient.profile().excluded())
        .extracting(TermId::value)
        .containsExactly("HP:0001250");
    assertThat(patient.profile().sex()).isEqualTo(Sex.MALE);
    assertThat(patient.profile().onset()).isEqualTo("P5Y");
    assertThat(patient.references()).containsExactly("PMID:1");
  }

  @Test
  void phenopacketGivesFindingsDiagnosisAndPublications() throws IOException {
    file(
        "p.json",
        """
        {"id":"p1","subject":{"id":"x","sex":"FEMALE"},
         "phenotypicFeatures":[{"type":{"id":"HP:0001166"}},{"type":{"id":"HP:0001250"},"excluded":true}],
         "interpretations":[{"id":"i","diagnosis":{"disease":{"id":"OMIM:154700","label":"Marfan syndrome"}}}],
         "diseases":[{"term":{"id":"OMIM:154700","label":"Marfan syndrome"},"onset":{"age":{"iso8601duration":"P3Y"}}}],
         "metaData":{"externalReferences":[{"id":"PMID:20301510"}]}}
        """);
    PatientCase patient = PatientCases.read(folder).get(0);
    assertThat(patient.set()).isEqualTo(folder.getFileName().toString());
    assertThat(patient.profile().observed())
        .extracting(TermId::value)
        .containsExactly("HP:0001166");
    assertThat(patient.profile().excluded())
        .extracting(TermId::value)
        .containsExactly("HP:0001250");
    assertThat(patient.diseases()).extracting(TermId::value).containsExactly("OMIM:154700");
    assertThat(patient.label()).isEqualTo("Marfan syndrome");
    assertThat(patient.profile().onset()).isEqualTo("P3Y");
    assertThat(patient.references()).containsExactly("PMID:20301510");
  }

  @Test
  void firstVersionFamilyCountsItsProbandAndThePapersOfItsFindings() throws IOException {
    file(
        "family.json",
        """
        {"id":"f","proband":{"id":"p1","subject":{"id":"x","sex":"MALE"},
         "phenotypicFeatures":[{"type":{"id":"HP:0001250"},"negated":true},
          {"type":{"id":"HP:0001166"},"evidence":[{"reference":{"id":"PMID:1"}}]}],
         "diseases":[{"term":{"id":"OMIM:154700","label":"Marfan syndrome"}}]}}
        """);
    PatientCase patient = PatientCases.read(folder).get(0);
    assertThat(patient.id()).isEqualTo("p1");
    assertThat(patient.profile().excluded())
        .extracting(TermId::value)
        .containsExactly("HP:0001250");
    assertThat(patient.diseases()).extracting(TermId::value).containsExactly("OMIM:154700");
    assertThat(patient.references()).containsExactly("PMID:1");
  }

  @Test
  void proposedDiagnosesAreNoAnswers() throws IOException {
    Path file =
        file(
            "p.json",
            """
            {"id":"p1","phenotypicFeatures":[{"type":{"id":"HP:0001166"}}],
             "interpretations":[{"id":"i","progressStatus":"IN_PROGRESS","diagnosis":{"disease":{"id":"OMIM:1"}}},
              {"id":"j","progressStatus":"SOLVED","diagnosis":{"disease":{"id":"OMIM:2"}}}]}
            """);
    assertThat(PatientCases.read(file).get(0).diseases())
        .extracting(TermId::value)
        .containsExactly("OMIM:2");
  }

  @Test
  void setOfAPhEvalCorpusIsItsNameAndVariant() throws IOException {
    Path packets = Files.createDirectories(folder.resolve("lirical/default/phenopackets"));
    Files.writeString(packets.resolve("a.json"), "{\"id\":\"a\"}");
    assertThat(PatientCases.read(folder).get(0).set()).isEqualTo("lirical/default");
  }

  @Test
  void brokenLineIsNamedWithItsFileAndNumber() throws IOException {
    Path file = file("b.jsonl", "{\"id\":\"c1\",\"set\":\"s\"}\n{\"id\":\n");
    assertThatThrownBy(() -> PatientCases.read(file)).hasMessageContaining("b.jsonl, line 2");
  }

  @Test
  void badIdentifierIsNamed() throws IOException {
    Path file = file("c.jsonl", "{\"id\":\"c1\",\"set\":\"s\",\"observed\":[\"nonsense\"]}\n");
    assertThatThrownBy(() -> PatientCases.read(file))
        .hasMessageContaining("nonsense")
        .hasMessageContaining("line 1");
  }

  @Test
  void missingFileAndEmptyFolderAreNamed() {
    assertThatThrownBy(() -> PatientCases.read(folder.resolve("none.jsonl")))
        .hasMessageContaining("none.jsonl");
    assertThatThrownBy(() -> PatientCases.read(folder)).hasMessageContaining("phenopackets");
  }
}
