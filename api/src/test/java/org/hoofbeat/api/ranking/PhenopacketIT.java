package org.hoofbeat.api.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestServer.class)
class PhenopacketIT {

  private static final String JSON = "application/json";
  private final Http http;

  PhenopacketIT(Http http) {
    this.http = http;
  }

  @Test
  void findingsGoOutAsAPhenopacketAndRankTheSameComingIn() {
    String question =
        "{\"observed\":[\"HP:0002616\"],\"excluded\":[\"HP:0001250\"],\"sex\":\"female\"}";
    var packet = http.post("/api/v1/phenopackets/export?lang=zh", question, "Content-Type", JSON);
    assertThat(packet.statusCode()).as(packet.body()).isEqualTo(200);
    JsonNode read = Http.parse(packet);
    assertThat(read.at("/phenotypicFeatures/0/type/label").asString()).isEqualTo("主动脉根部动脉瘤");
    assertThat(read.at("/phenotypicFeatures/1/excluded").asBoolean()).isTrue();
    assertThat(read.at("/metaData/resources/0/version").asString()).isEqualTo("2026-02-16");
    String direct = http.post("/api/v1/rank", question, "Content-Type", JSON).body();
    assertThat(http.post("/api/v1/phenopackets/rank", packet.body(), "Content-Type", JSON).body())
        .isEqualTo(direct);
  }

  @Test
  void whatIsNoPhenopacketIsRefusedWithoutRepeatingIt() {
    var answer =
        http.post(
            "/api/v1/phenopackets/rank",
            "{\"subject\":{\"sex\":\"Zhang San\"}}",
            "Content-Type",
            JSON);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Zhang San");
    assertThat(
            http.post("/api/v1/phenopackets/rank?limit=many", "{}", "Content-Type", JSON)
                .statusCode())
        .isEqualTo(400);
    assertThat(
            http.post("/api/v1/phenopackets/export?id=%20", "{}", "Content-Type", JSON)
                .statusCode())
        .isEqualTo(400);
  }
}
