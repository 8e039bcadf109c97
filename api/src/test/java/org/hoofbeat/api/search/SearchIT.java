package org.hoofbeat.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestServer.class)
class SearchIT {

  private final Http http;

  SearchIT(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @CsvSource({
    "seizure, HP:0001250, label",
    "%E7%99%AB%E7%97%AB%E5%8F%91%E4%BD%9C, HP:0001250, label",
    "dianxianfazuo, HP:0001250, pinyin",
    "HP:0002279, HP:0001250, id",
    "ectopia, HP:0001083, label_prefix",
  })
  void termIsFoundByWhatPeopleType(String typed, String id, String match) {
    JsonNode answer = http.json("/api/v1/search?prefix=HP&q=" + typed);
    assertThat(answer.at("/items/0/term/id").asString()).isEqualTo(id);
    assertThat(answer.at("/items/0/match").asString()).endsWith(match);
    assertThat(answer.at("/build/number").asInt()).isEqualTo(1);
  }

  @Test
  void filtersHoldAndTheTotalDoesNotDependOnThePage() {
    int all = http.json("/api/v1/search?q=abnormality&limit=1").at("/total").asInt();
    assertThat(all).isGreaterThanOrEqualTo(3);
    assertThat(http.json("/api/v1/search?q=abnormality&limit=1&offset=1").at("/total").asInt())
        .isEqualTo(all);
    assertThat(http.json("/api/v1/search?q=abnormality&branch=HP:0000478").at("/total").asInt())
        .isEqualTo(1);
    assertThat(http.json("/api/v1/search?q=abnormality&kind=disease").at("/total").asInt())
        .isZero();
    assertThat(http.get("/api/v1/search?q=x&kind=colour").statusCode()).isEqualTo(400);
    assertThat(http.get("/api/v1/search?q=" + "x".repeat(600)).statusCode()).isEqualTo(400);
  }

  @Test
  void selectLooksLikeThatOfOls() {
    JsonNode document = http.json("/select?q=seizure&ontology=hp&rows=1").at("/response/docs/0");
    assertThat(document.at("/obo_id").asString()).isEqualTo("HP:0001250");
    assertThat(document.at("/iri").asString())
        .isEqualTo("http://purl.obolibrary.org/obo/HP_0001250");
    assertThat(http.get("/select?q=a&rows=-1").statusCode()).isEqualTo(400);
  }

  @Test
  void descriptionResolvesToOneVocabularyWithItsReason() {
    JsonNode answer = http.json("/api/v1/resolve?text=epileptic%20seizure&to=HP");
    assertThat(answer.at("/items/0/term/id").asString()).isEqualTo("HP:0001250");
    assertThat(answer.at("/items/0/reason").asString()).isEqualTo("synonym");
    assertThat(http.get("/api/v1/resolve?text=a&to=HP&max=51").statusCode()).isEqualTo(400);
  }

  @Test
  void aVocabularyThatTheBuildDoesNotHaveIsRefusedByName() {
    for (String asked :
        List.of(
            "resolve?text=seizure&to=NOPE",
            "search?q=seizure&prefix=NOPE",
            "mappings/crosswalk?from=HP:0001250&to=NOPE")) {
      var answer = http.get("/api/v1/" + asked);
      assertThat(answer.statusCode()).as(asked).isEqualTo(400);
      assertThat(answer.body()).contains("NOPE", "/api/v1/sources");
    }
  }

  @Test
  void batchAnswersEveryLineInItsOrder() {
    String batch =
        "{\"id\":\"a\",\"text\":\"Seizure\"}\nnonsense\n\n{\"id\":\"c\",\"text\":\"Marfan syndrome\",\"to\":\"ORPHA\"}";
    var answer = http.post("/api/v1/resolve?to=HP", batch, "Content-Type", "application/x-ndjson");
    assertThat(answer.statusCode()).isEqualTo(200);
    var lines = answer.body().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).contains("\"line\":1").contains("HP:0001250");
    assertThat(lines.get(1)).contains("\"line\":2").contains("not a JSON object");
    assertThat(lines.get(2)).contains("\"line\":4").contains("ORPHA:558");
    assertThat(lines.get(3)).contains("digest");
  }

  @Test
  void lineOfABatchThatCannotBeReadSpoilsNoOther() {
    String good = "{\"text\":\"Seizure\"}\n";
    String bad = "null\n[]\n5\n{\"text\":[1]}\n{\"text\":\"" + "x".repeat(20_000) + "\"}\n";
    var answer =
        http.post(
            "/api/v1/resolve?to=HP",
            good.repeat(1_000) + bad + good,
            "Content-Type",
            "application/x-ndjson");
    var lines = answer.body().lines().toList();
    assertThat(lines).hasSize(1_007);
    assertThat(lines.subList(1_000, 1_005)).allMatch(line -> line.contains("\"error\":"));
    assertThat(lines.get(1_004)).contains("\"line\":1005").contains("16384");
    assertThat(lines.get(1_005)).contains("HP:0001250");
    assertThat(lines.get(1_006)).contains("digest");
  }

  @Test
  void batchThatGrowsTooLongEndsWithALineThatSaysSo() {
    String line = "{\"text\":\"Seizure\"}" + " ".repeat(16_000) + "\n";
    var answer =
        http.postChunked(
            "/api/v1/resolve?to=HP", line.repeat(4_300), "Content-Type", "application/x-ndjson");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines().toList())
        .last()
        .asString()
        .contains("\"error\":\"The body is longer than 67108864 bytes\"");
  }
}
