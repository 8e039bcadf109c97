package org.hoofbeat.api.disease;

import static org.assertj.core.api.Assertions.assertThat;

import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestServer.class)
class DiseaseIT {

  private final Http http;

  DiseaseIT(Http http) {
    this.http = http;
  }

  @Test
  void anyMemberGivesTheWholeGroup() {
    for (String id : new String[] {"OMIM%3A154700", "ORPHA%3A558", "MONDO%3A0007947"}) {
      JsonNode answer = http.json("/api/v1/diseases/" + id);
      assertThat(answer.at("/disease/id").asString()).isEqualTo("MONDO:0007947");
      assertThat(answer.at("/members")).hasSize(3);
      assertThat(answer.at("/phenotypes/total").asInt()).isEqualTo(3);
      assertThat(answer.at("/disclaimer").asString()).contains("not a diagnosis");
    }
  }

  @Test
  void profilePoolsMembersAndPutsExcludedFindingsLast() {
    JsonNode items =
        http.json("/api/v1/diseases/OMIM%3A154700/profile?sort=frequency").at("/items");
    // Aortic root aneurysm: 8/10 counted by HPOA; Orphanet's class is not mixed into counted
    // cohorts.
    assertThat(items.at("/0/phenotype/id").asString()).isEqualTo("HP:0002616");
    assertThat(items.at("/0/fraction").asDouble()).isEqualTo(0.8);
    assertThat(items.at("/0/statements").asInt()).isEqualTo(2);
    assertThat(items.at("/0/systems/0/id").asString()).isEqualTo("HP:0001626");
    assertThat(items.at("/1/fraction").asDouble()).isEqualTo(0.6);
    assertThat(items.at("/2/phenotype/id").asString()).isEqualTo("HP:0001250");
    assertThat(items.at("/2/excluded").asBoolean()).isTrue();
  }

  @Test
  void genesTreatmentsAndFactsComeWithTheirSource() {
    JsonNode genes = http.json("/api/v1/diseases/OMIM%3A154700/genes");
    assertThat(genes.at("/items/0/gene/name").asString()).isEqualTo("FBN1");
    assertThat(genes.at("/items/0/evidence/0/source").asString()).isEqualTo("orphanet");
    JsonNode treatments = http.json("/api/v1/diseases/OMIM%3A154700/treatments");
    assertThat(treatments.at("/items/0/uses/0/relation").asString()).isEqualTo("INVESTIGATED");
    assertThat(treatments.at("/items/0/decisions/0/kind").asString())
        .isEqualTo("PAYMENT_RESTRICTION");
    assertThat(
            http.json("/api/v1/diseases/OMIM%3A154700/prevalence")
                .at("/items/0/valuePer100000")
                .asDouble())
        .isEqualTo(15);
    assertThat(http.json("/api/v1/diseases/OMIM%3A154700/course").at("/total").asInt())
        .isEqualTo(2);
    assertThat(
            http.json("/api/v1/diseases/OMIM%3A154700/catalogues").at("/items/0/number").asString())
        .isEqualTo("45");
  }

  @Test
  void literatureIsNewestFirstAndHoldsPapersOnly() {
    JsonNode items = http.json("/api/v1/diseases/OMIM%3A154700/literature").at("/items");
    assertThat(items.valueStream().map(item -> item.at("/pmid").asString()))
        .containsExactly("PMID:5000", "PMID:4000", "PMID:3000", "PMID:2000", "PMID:1000");
  }

  @Test
  void whatIsNoDiseaseIsRefusedByName() {
    var answer = http.get("/api/v1/diseases/HP%3A0001250");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Http.parse(answer).at("/detail").asString())
        .isEqualTo("Not a disease: HP:0001250 is a Phenotype");
  }
}
