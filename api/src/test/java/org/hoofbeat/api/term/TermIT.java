package org.hoofbeat.api.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestServer.class)
class TermIT {

  private final Http http;

  TermIT(Http http) {
    this.http = http;
  }

  @Test
  void everyAnswerNamesItsBuild() {
    JsonNode answer = http.json("/api/v1/terms/HP%3A0001250");
    assertThat(answer.at("/build/number").asInt()).isEqualTo(1);
    assertThat(answer.at("/build/digest").asString()).isEqualTo("d1ge571");
  }

  @Test
  void otherSpellingsOfAnIdentifierAreUnderstood() {
    for (String spelling : new String[] {"HP:0001250", "hp%3A1250", "HP_0001250"}) {
      assertThat(http.json("/api/v1/terms/" + spelling).at("/term/id").asString())
          .isEqualTo("HP:0001250");
    }
    assertThat(http.json("/api/v1/terms/Orphanet%3A558").at("/term/id").asString())
        .isEqualTo("ORPHA:558");
    String address = "http%3A%2F%2Fpurl.obolibrary.org%2Fobo%2FHP_0001250";
    assertThat(http.json("/api/v1/terms/" + address).at("/term/id").asString())
        .isEqualTo("HP:0001250");
  }

  @Test
  void alternativeIdResolvesWithANotice() {
    JsonNode answer = http.json("/api/v1/terms/HP%3A0002279");
    assertThat(answer.at("/term/id").asString()).isEqualTo("HP:0001250");
    assertThat(answer.at("/notice/reason").asString()).isEqualTo("alternative-id");
    assertThat(answer.at("/notice/requested").asString()).isEqualTo("HP:0002279");
  }

  @Test
  void replacedIdResolvesWithANoticeInTheLanguageAskedFor() {
    JsonNode answer = http.json("/api/v1/terms/HP%3A0000001?lang=zh");
    assertThat(answer.at("/term/id").asString()).isEqualTo("HP:0001250");
    assertThat(answer.at("/notice/text").asString()).contains("取代");
  }

  @Test
  void obsoleteIdWithoutReplacementGivesChoices() {
    JsonNode answer = http.json("/api/v1/terms/HP%3A0000002");
    assertThat(answer.at("/notice/reason").asString()).isEqualTo("obsolete");
    assertThat(answer.at("/consider")).hasSize(2);
  }

  @Test
  void oneLanguageAnAnswerWithTheFallbackFlagged() {
    assertThat(
            http.json("/api/v1/terms/HP%3A0001250", "Accept-Language", "zh-CN,en;q=0.5")
                .at("/term/name")
                .asString())
        .isEqualTo("癫痫发作");
    assertThat(
            http.json("/api/v1/terms/HP%3A0001250?lang=en", "Accept-Language", "zh")
                .at("/term/name")
                .asString())
        .isEqualTo("Seizure");
    JsonNode without = http.json("/api/v1/terms/HP%3A0001083?lang=zh");
    assertThat(without.at("/term/name").asString()).isEqualTo("Ectopia lentis");
    assertThat(without.at("/term/fallback").asBoolean()).isTrue();
    assertThat(http.json("/api/v1/terms/HP%3A0001250?lang=zh").at("/term/fallback").isMissingNode())
        .isTrue();
  }

  @Test
  void diseaseTakesTheChineseNameOfItsGroup() {
    JsonNode answer = http.json("/api/v1/terms/OMIM%3A154700?lang=zh");
    assertThat(answer.at("/term/name").asString()).isEqualTo("马凡综合征");
    assertThat(answer.at("/group/id/id").asString()).isEqualTo("MONDO:0007947");
  }

  @Test
  void ancestorsComeNearestFirst() {
    JsonNode answer = http.json("/api/v1/terms/HP%3A0001250/ancestors");
    assertThat(answer.at("/total").asInt()).isEqualTo(2);
    assertThat(answer.at("/items/0/term/id").asString()).isEqualTo("HP:0000707");
    assertThat(answer.at("/items/1/steps").asInt()).isEqualTo(2);
  }

  @Test
  void childrenAreThreeBodySystemsWhateverThePage() {
    assertThat(http.json("/api/v1/terms/HP%3A0000118/children?limit=2").at("/total").asInt())
        .isEqualTo(3);
    assertThat(http.json("/api/v1/terms/HP%3A0000118/children?limit=2").at("/items")).hasSize(2);
    assertThat(http.json("/api/v1/terms/HP%3A0000118/children?offset=2").at("/items")).hasSize(1);
    assertThat(http.json("/api/v1/terms/HP%3A0000118/children?offset=9").at("/items")).isEmpty();
  }

  @Test
  void nameIsFoundWhateverItsCase() {
    assertThat(http.json("/api/v1/terms?name=EPILEPTIC%20seizure").at("/items/0/id").asString())
        .isEqualTo("HP:0001250");
    assertThat(
            http.json("/api/v1/terms?name=%E7%99%AB%E7%97%AB%E5%8F%91%E4%BD%9C")
                .at("/total")
                .asInt())
        .isEqualTo(1);
    assertThat(http.json("/api/v1/terms?name=nothing%20has%20this%20name").at("/total").asInt())
        .isZero();
  }

  @Test
  void neighboursHaveDirectionAndRelation() {
    JsonNode items = http.json("/api/v1/terms/HGNC%3A3603/neighbours").at("/items");
    assertThat(items).hasSize(1);
    assertThat(items.at("/0/relation").asString()).isEqualTo("CAUSED_BY");
    assertThat(items.at("/0/outgoing").asBoolean()).isFalse();
    assertThat(items.at("/0/term/id").asString()).isEqualTo("ORPHA:558");
  }

  @Test
  void sameRequestGivesTheSameBytes() {
    for (String path :
        new String[] {"/api/v1/terms/MONDO%3A0007947", "/api/v1/builds/current", "/v3/api-docs"}) {
      assertThat(http.get(path).body()).as(path).isEqualTo(http.get(path).body());
    }
  }
}
