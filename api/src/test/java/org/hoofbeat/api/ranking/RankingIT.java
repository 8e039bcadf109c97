package org.hoofbeat.api.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestServer.class)
class RankingIT {

  private static final String JSON = "application/json";
  private final Http http;

  RankingIT(Http http) {
    this.http = http;
  }

  @Test
  void diseaseIsRankedWithPartsThatAddUpToItsScore() {
    JsonNode answer =
        rank("{\"observed\":[\"HP:0002616\",\"HP:0001083\"],\"excluded\":[\"HP:0001250\"]}", "");
    assertThat(answer.at("/items/0/disease/id").asString()).isEqualTo("MONDO:0007947");
    assertThat(answer.at("/total").asInt()).isEqualTo(1);
    assertThat(answer.at("/engine").asString()).isEqualTo("evidence");
    assertThat(answer.at("/disclaimer").asString()).contains("not a diagnosis");
    double sum = 0;
    for (JsonNode part : answer.at("/items/0/parts")) {
      sum += part.at("/value").asDouble();
    }
    assertThat(sum).isCloseTo(answer.at("/items/0/score").asDouble(), within(1e-12));
    assertThat(answer.at("/items/0/parts/0/match/evidence/0/source").asString()).isNotEmpty();
  }

  @Test
  void reasonsAreInTheLanguageAskedFor() {
    JsonNode answer = rank("{\"observed\":[\"HP:0002616\"]}", "?lang=zh");
    assertThat(answer.at("/items/0/disease/name").asString()).isEqualTo("马凡综合征");
    assertThat(answer.at("/items/0/parts/0/text").asString()).startsWith("主动脉根部动脉瘤：该病有此表型");
  }

  @Test
  void onsetAndSexAreReadAndAnOnsetThatIsNoneIsTold() {
    String told = "{\"observed\":[\"HP:0002616\"],\"sex\":\"female\",\"onset\":\"%s\"}";
    assertThat(rank(told.formatted("P5Y"), "").at("/notices")).isEmpty();
    assertThat(rank(told.formatted(""), "").at("/notices")).isEmpty();
    JsonNode notice = rank(told.formatted("HP:0001250"), "").at("/notices/0");
    assertThat(notice.at("/problem").asString()).isEqualTo("NO_ONSET");
    assertThat(notice.at("/term/id").asString()).isEqualTo("HP:0001250");
  }

  @Test
  void sameQuestionGivesTheSameBytes() {
    String question = "{\"observed\":[\"HP:0002616\"]}";
    assertThat(http.post("/api/v1/rank", question, "Content-Type", JSON).body())
        .isEqualTo(http.post("/api/v1/rank", question, "Content-Type", JSON).body());
  }

  @Test
  void diseasesAreComparedFindingByFinding() {
    var answer =
        http.post(
            "/api/v1/compare", "{\"a\":\"OMIM:154700\",\"b\":\"ORPHA:558\"}", "Content-Type", JSON);
    JsonNode comparison = Http.parse(answer);
    assertThat(comparison.at("/shared")).hasSize(2);
    assertThat(comparison.at("/onlyA")).isEmpty();
    assertThat(comparison.at("/similarity/jaccard").asDouble()).isEqualTo(1);
  }

  @Test
  void onlyDiseaseHasNoneLikeItAndAnUnknownOneIsRefused() {
    JsonNode answer = http.json("/api/v1/diseases/ORPHA%3A558/similar");
    assertThat(answer.at("/disease/id").asString()).isEqualTo("MONDO:0007947");
    assertThat(answer.at("/total").asInt()).isZero();
    assertThat(http.get("/api/v1/diseases/HP%3A0001250/similar").statusCode()).isEqualTo(404);
    assertThat(http.get("/api/v1/diseases/ORPHA%3A558/similar?limit=61").statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"observed\":[\"nonsense\"]}; 400; nonsense",
        "{\"observed\":[null]}; 400; ''",
        "{\"observed\":\"HP:0002616\"}; 400; observed",
        "{\"observed\":[\"HP:0002616\"],\"engine\":\"best\"}; 400; best",
        "{\"observed\":[\"HP:0002616\"],\"limit\":0}; 400; 0",
        "{\"observed\":[\"HP:0002616\"],\"sex\":\"x\"}; 400; x",
        "{\"observed\":[\"HP:0002616\"],\"onset\":\"at birth\"}; 400; at birth",
        "{\"observed\":[\"HP:0002616\"],\"onset\":\"P999999999W\"}; 400; P999999999W",
        "{\"observed\":[\"HP:0002616\"],\"strictness\":\"lax\"}; 400; lax",
        "{\"observed\":[\"HP:0002616\"],\"name\":\"Zhang San\"}; 400; name",
        "{}; 400; ''",
        "[]; 400; ''",
        "{\"a\":1}{; 400; ''",
      })
  void badQuestionIsRefusedByName(String body, int status, String named) {
    var answer = http.post("/api/v1/rank", body, "Content-Type", JSON);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Http.parse(answer).at("/detail").asString())
        .contains(named)
        .doesNotContain("Zhang San");
  }

  private JsonNode rank(String body, String query) {
    var answer = http.post("/api/v1/rank" + query, body, "Content-Type", JSON);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Http.parse(answer);
  }
}
