package org.hoofbeat.api.fhir.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ResponseTemplateTest {

  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'a': 1}; {'a': 1}",
        "{'a': '$uuid$'}; {'a': 'urn:uuid:0f1e2d3c-0000-4000-8000-000000000000'}",
        "{'a': '(the) code:'}; {'a': 'the code'}",
        "{'a': '$choice:x|y$'}; {'a': 'y'}"
      })
  void responseThatFitsPasses(String expected, String actual) {
    assertThat(differs(expected, actual)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'a': 1}; {'a': 2}",
        "{'a': 1}; {}",
        "{'a': 1}; {'a': 1, 'b': 2}",
        "{'a': [1, 2]}; {'a': [1]}",
        "{'a': [1, 2]}; {'a': [2, 1]}",
        "{'a': true}; {'a': 'true'}",
        "{'a': 'code'}; {'a': 'codes'}",
        "{'a': '$uuid$'}; {'a': 'urn:uuid:none'}",
        "{'a': '$choice:x|y$'}; {'a': 'z'}",
        "{'a': {'b': {'c': 1}}}; {'a': {'b': {'c': 2}}}"
      })
  void responseThatDiffersIsToldApart(String expected, String actual) {
    assertThat(differs(expected, actual)).isNotNull();
  }

  @Test
  void differenceSaysWhereItIs() {
    assertThat(differs("{'a': {'b': 1}}", "{'a': {'b': 2}}")).contains("a", "b", "1", "2");
  }

  private static String differs(String expected, String actual) {
    return new ResponseTemplate(Set.of(), "4.0.1", false)
        .differs(JSON.readTree(json(expected)), JSON.readTree(json(actual)));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
