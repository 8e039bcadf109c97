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
    String text = "患儿，女，5岁。主动脉根部动脉瘤，无癫痫发作。";
    JsonNode answer = read(text);
    assertThat(answer.at("/sex").asString()).isEqualTo("FEMALE");
    assertThat(answer.at("/age").asString()).isEqualTo("P5Y");
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

  @Test
  void noteBecomesARecordABundleAndAPhenopacket() {
    String note = "患儿，男，5岁。主诉：癫痫发作2年。查体：头围44cm（<-3SD）。诊断：马凡综合征";
    JsonNode record = post("/api/v1/text/structure", note);
    assertThat(record.at("/sex").asString()).isEqualTo("MALE");
    assertThat(record.at("/age").asString()).isEqualTo("P5Y");
    assertThat(record.at("/sections/1/kind").asString()).isEqualTo("CHIEF_COMPLAINT");
    assertThat(record.at("/measurements/0/interpretation").asString()).isEqualTo("LOW");
    assertThat(record.at("/findings/0/term/id").asString()).isEqualTo("HP:0001250");
    JsonNode bundle = post("/api/v1/text/structure?form=fhir", note);
    assertThat(bundle.at("/resourceType").asString()).isEqualTo("Bundle");
    assertThat(bundle.at("/entry/0/resource/gender").asString()).isEqualTo("male");
    JsonNode packet = post("/api/v1/text/structure?form=phenopacket", note);
    assertThat(packet.at("/phenotypicFeatures/0/type/id").asString()).isEqualTo("HP:0001250");
    assertThat(packet.at("/subject/sex").asString()).isEqualTo("MALE");
  }

  @Test
  void namesAreMaskedAndOffsetsStay() {
    String note = "姓名：王小明 电话13812345678，癫痫发作";
    JsonNode masked = post("/api/v1/text/deidentify", note);
    assertThat(masked.at("/text").asString()).isEqualTo("姓名：*** 电话***********，癫痫发作");
    assertThat(masked.at("/items").size()).isEqualTo(2);
  }

  @Test
  void unknownCodeSystemIsRefused() {
    var answer =
        http.post(
            "/api/v1/text/normalise",
            "{\"text\":\"糖尿病\",\"system\":\"NONE\"}",
            "Content-Type",
            "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
  }

  private JsonNode post(String path, String text) {
    String body = new JsonMapper().createObjectNode().put("text", text).toString();
    var answer = http.post(path, body, "Content-Type", "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Http.parse(answer);
  }

  private JsonNode read(String text) {
    String body = new JsonMapper().createObjectNode().put("text", text).toString();
    var answer = http.post(RECOGNISE + "?lang=zh", body, "Content-Type", "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Http.parse(answer);
  }
}
