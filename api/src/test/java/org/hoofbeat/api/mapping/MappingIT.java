package org.hoofbeat.api.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestServer.class)
class MappingIT {

  private final Http http;

  MappingIT(Http http) {
    this.http = http;
  }

  @Test
  void mappingsAreFilteredByEachPart() {
    assertThat(total("")).isEqualTo(6);
    assertThat(total("?source=curated")).isZero();
    assertThat(http.get("/api/v1/mappings?source=nope").body()).contains("'source': 'nope'");
    assertThat(total("?subject=MONDO%3A0007947")).isEqualTo(3);
    assertThat(total("?subject=orphanet")).isEqualTo(1);
    assertThat(total("?object=ICD10")).isEqualTo(2);
    assertThat(total("?object=ORPHA%3A558")).isEqualTo(1);
    assertThat(total("?subject=MONDO%3A0007947&object=ORPHA%3A558")).isEqualTo(1);
    assertThat(total("?subject=MONDO%3A0007947&object=UMLS")).isEqualTo(1);
    assertThat(total("?predicate=exactMatch")).isEqualTo(3);
    assertThat(total("?source=who")).isEqualTo(1);
    assertThat(total("?justification=semapv:LexicalMatching")).isZero();
    assertThat(total("?status=stated")).isEqualTo(6);
    assertThat(total("?status=accepted")).isZero();
    assertThat(http.get("/api/v1/mappings?status=lost").statusCode()).isEqualTo(400);
  }

  @Test
  void mappingsAreAConceptMapOfFhir() {
    JsonNode map = http.json("/api/v1/mappings/conceptmap?subject=ICD10&object=ICD11");
    assertThat(map.at("/resourceType").asString()).isEqualTo("ConceptMap");
    assertThat(map.at("/group/0/source").asString()).isEqualTo("http://hl7.org/fhir/sid/icd-10");
    assertThat(map.at("/group/0/element/0/code").asString()).isEqualTo("Q87.4");
    // The object is narrower than the subject.
    assertThat(map.at("/group/0/element/0/target/0/equivalence").asString()).isEqualTo("narrower");
    assertThat(map.at("/group/0/element/0/target/0/comment").asString())
        .startsWith("skos:narrowMatch, who ");
  }

  @Test
  void crosswalkComputesTheRelationAlongThePathAndShowsIt() {
    JsonNode answer = http.json("/api/v1/mappings/crosswalk?from=ORPHA%3A558&to=ICD11");
    // ORPHA:558 exact ICD10:Q87.4, Q87.4 narrow ICD11:LD28.01: exact then narrow is narrow.
    assertThat(answer.at("/targets")).hasSize(1);
    assertThat(answer.at("/targets/0/term/id").asString()).isEqualTo("ICD11:LD28.01");
    assertThat(answer.at("/targets/0/predicate").asString()).isEqualTo("skos:narrowMatch");
    assertThat(answer.at("/targets/0/paths/0/steps")).hasSize(2);
    assertThat(answer.at("/complete").asBoolean()).isTrue();
  }

  @Test
  void crosswalkWalksBackwardsWithTheInverseRelation() {
    JsonNode answer =
        http.json("/api/v1/mappings/crosswalk?from=ICD11%3ALD28.01&to=OMIM&maxSteps=4");
    // LD28.01 broad Q87.4 (inverse of narrow), Q87.4 exact ORPHA:558, exact MONDO, exact
    // OMIM:154700.
    assertThat(answer.at("/targets/0/term/id").asString()).isEqualTo("OMIM:154700");
    assertThat(answer.at("/targets/0/predicate").asString()).isEqualTo("skos:broadMatch");
    assertThat(answer.at("/targets/0/paths/0/steps/0/reversed").asBoolean()).isTrue();
    assertThat(
            http.json("/api/v1/mappings/crosswalk?from=ICD11%3ALD28.01&to=OMIM&maxSteps=3")
                .at("/targets"))
        .isEmpty();
  }

  private int total(String query) {
    return http.json("/api/v1/mappings" + query).at("/total").asInt();
  }
}
