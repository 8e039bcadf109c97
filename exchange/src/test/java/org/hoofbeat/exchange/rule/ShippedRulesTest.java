package org.hoofbeat.exchange.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hoofbeat.model.patient.DiagnosticRule;
import org.junit.jupiter.api.Test;

/** The rules that come with the program. */
class ShippedRulesTest {

  private static final Path FOLDER = Path.of("../ontologies/rules");
  private static final Path HPO = Path.of("../../shared/ontologies/hpo/hp.v2026-02-16.obo.gz");
  private static final Pattern FINDING =
      Pattern.compile("\\{id: \"(HP:\\d{7})\", label: \"([^\"]+)\"}");

  @Test
  void everyRuleIsNamedAsItsFileAndSaysWhoWroteItFromWhat() {
    List<DiagnosticRule> rules = RuleFiles.read(FOLDER);
    assertThat(rules).hasSizeGreaterThanOrEqualTo(70);
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(FOLDER.resolve(rule.id() + ".yaml")).exists();
              assertThat(rule.source()).as(rule.id()).matches(".*\\b(19|20)\\d\\d\\b.*");
              assertThat(rule.author()).as(rule.id()).isNotBlank();
            });
    assertThat(rules).anyMatch(rule -> rule.nats() < 0);
  }

  @Test
  void everyFindingIsALiveTermOfHpoUnderTheVeryLabel() throws IOException {
    assumeTrue(Files.exists(HPO), "no HPO release beside the repository");
    Map<String, String> labels = liveLabels();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        Matcher finding = FINDING.matcher(Files.readString(file));
        while (finding.find()) {
          assertThat(labels)
              .as(String.valueOf(file.getFileName()))
              .containsEntry(finding.group(1), finding.group(2));
        }
      }
    }
  }

  private static Map<String, String> liveLabels() throws IOException {
    Map<String, String> labels = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(HPO)), StandardCharsets.UTF_8))) {
      String id = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("name: ")) {
          labels.put(id, line.substring(6));
        } else if (line.equals("is_obsolete: true")) {
          labels.remove(id);
        }
      }
    }
    return labels;
  }
}
