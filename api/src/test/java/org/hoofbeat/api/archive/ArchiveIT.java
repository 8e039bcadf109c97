package org.hoofbeat.api.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestServer.class)
class ArchiveIT {

  private final Http http;

  ArchiveIT(Http http) {
    this.http = http;
  }

  @Test
  void rareDiseasesAreCountedByWhatTheirMembersAreSaidToBe() {
    JsonNode answer = http.json("/api/v1/archive?lang=zh");
    assertThat(answer.at("/total").asInt()).isEqualTo(1);
    assertThat(values(answer, "catalogue")).isEqualTo("national-catalogue-2=1 ");
    // The excluded seizure does not put it under the nervous system.
    assertThat(values(answer, "system")).isEqualTo("HP:0000478=1 HP:0001626=1 ");
    assertThat(values(answer, "prevalence")).isEqualTo("1-5 / 10 000=1 ");
    assertThat(values(answer, "gene")).isEqualTo("known=1 ");
    // Its one drug is under investigation, which treats nobody yet.
    assertThat(values(answer, "treatment")).isEqualTo("none=1 ");
    assertThat(answer.at("/facets/2/values/1/term/name").asString()).isEqualTo("心血管系统异常");
  }

  @Test
  void filterLeavesTheOtherValuesOfItsOwnFacetToBeChosen() {
    JsonNode none = http.json("/api/v1/archive?system=HP%3A0000707");
    assertThat(none.at("/matching").asInt()).isZero();
    assertThat(values(none, "system")).isEqualTo("HP:0000478=1 HP:0001626=1 ");
    assertThat(values(none, "gene")).isEmpty();
  }

  @Test
  void diseasesAreListedWithTheirPlacesAndAsTable() {
    JsonNode row = http.json("/api/v1/archive/diseases?gene=known&lang=zh").at("/items/0");
    assertThat(row.at("/disease/name").asString()).isEqualTo("马凡综合征");
    assertThat(row.at("/catalogues/0").asString()).isEqualTo("national-catalogue-2 45");
    assertThat(row.at("/inheritance/0/id").asString()).isEqualTo("HP:0000006");
    assertThat(http.get("/api/v1/archive/diseases?format=csv").body())
        .contains("national-catalogue-2 45");
  }

  private static String values(JsonNode answer, String facet) {
    StringBuilder out = new StringBuilder();
    for (JsonNode one : answer.at("/facets")) {
      if (one.at("/name").asString().equals(facet)) {
        for (JsonNode value : one.at("/values")) {
          out.append(value.at("/value").asString())
              .append('=')
              .append(value.at("/diseases").asInt());
          out.append(' ');
        }
      }
    }
    return out.toString();
  }
}
