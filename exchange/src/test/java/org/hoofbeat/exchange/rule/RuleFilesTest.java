package org.hoofbeat.exchange.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hoofbeat.model.patient.DiagnosticRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {

  @TempDir private Path folder;

  @Test
  void rulesThatComeWithTheProgramAreReadable() {
    List<DiagnosticRule> rules = RuleFiles.read(Path.of("../ontologies/rules"));
    assertThat(rules).hasSizeGreaterThanOrEqualTo(8);
    assertThat(rules).allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    DiagnosticRule nf1 =
        rules.stream().filter(rule -> rule.id().equals("nf1-nih")).findFirst().orElseThrow();
    assertThat(nf1.clauses()).hasSize(1);
    assertThat(nf1.clauses().get(0).atLeast()).isEqualTo(2);
  }

  @Test
  void missingFieldIsNamedWithItsFile() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "id: a\ndiseases: [\"OMIM:1\"]\nwhen: []\n");
    assertThatThrownBy(() -> RuleFiles.read(folder))
        .hasMessageContaining("a.yaml")
        .hasMessageContaining("title");
  }

  @Test
  void clauseThatAsksForMoreThanItListsIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("b.yaml"),
        "id: b\ntitle: t\nversion: 1\nauthor: x\nsource: s\nnats: 1\ndiseases: [\"OMIM:1\"]\nwhen: [{at-least: 2, of: [{id: \"HP:0000002\"}]}]\n");
    assertThatThrownBy(() -> RuleFiles.read(folder)).hasMessageContaining("at least 2 of 1");
  }

  @Test
  void yamlThatNamesAClassIsRefused() throws IOException {
    Files.writeString(folder.resolve("c.yaml"), "!!java.net.URL [\"http://localhost\"]\n");
    assertThatThrownBy(() -> RuleFiles.read(folder)).hasMessageContaining("c.yaml");
  }
}
