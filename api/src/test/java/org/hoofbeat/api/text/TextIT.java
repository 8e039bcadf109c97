package org.hoofbeat.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(TestServer.class)
class TextIT {

  private static final String RECOGNISE = "/api/v1/text/recognise";
  private final Http http;

  TextIT(Http http) {
    this.http = http;
  }

  @Test
  void findingsAreReadWithOffsetsAndContext() {
    String text = "主动脉根部动脉瘤，无癫痫发作。";
    JsonNode answer = read(text);
    assertThat(answer.at("/total").asInt()).isEqualTo(2);
    JsonNode present = answer.at("/items/0");
    assertThat(present.at("/term/id").asString()).isEqualTo("HP:0002616");
    assertThat(text.substring(present.at("/start").asInt(), present.at("/end").asInt()))
        .isEqualTo("主动脉根部动脉瘤");
    assertThat(present.at("/observed").asBoolean()).isTrue();
    assertThat(answer.at("/items/1/term/name").asString()).isEqualTo("癫痫发作");
    assertThat(answer.at("/items/1/excluded").asBoolean()).isTrue();
  }

  @Test
  void textWithoutFindingsHasNone() {
    assertThat(read("").at("/total").asInt()).isZero();
  }

  @Test
  void bodyWithoutTextIsRefused() {
    var answer = http.post(RECOGNISE, "{}", "Content-Type", "application/json");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Http.parse(answer).at("/detail").asString()).contains("'text'");
  }

  private JsonNode read(String text) {
    String body = new JsonMapper().createObjectNode().put("text", text).toString();
    var answer = http.post(RECOGNISE + "?lang=zh", body, "Content-Type", "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Http.parse(answer);
  }
}
