package org.hoofbeat.api.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestServer.class)
class FhirIT {

  private static final String HPO = "http://human-phenotype-ontology.org";
  private static final String JSON = "application/fhir+json";

  private final Http http;

  FhirIT(Http http) {
    this.http = http;
  }

  @Test
  void codeIsLookedUpInChinese() {
    JsonNode answer =
        http.json("/fhir/CodeSystem/$lookup?code=HP:0001250&displayLanguage=zh&system=" + of(HPO));
    assertThat(value(answer, "display")).isEqualTo("癫痫发作");
    assertThat(value(answer, "version")).isEqualTo("2026-02-16");
    assertThat(answer.toString()).contains("Epileptic seizure", "HP:0000707");
  }

  @Test
  void codeThatIsNowAnotherIdOfATermIsLookedUpToo() {
    JsonNode answer = http.json("/fhir/CodeSystem/$lookup?code=HP:0002279&system=" + of(HPO));
    assertThat(value(answer, "display")).isEqualTo("Seizure");
  }

  @Test
  void implicitValueSetIsExpandedPageByPage() {
    List<String> codes = new ArrayList<>();
    int total = expand("&count=0").at("/expansion/total").asInt();
    for (int offset = 0; offset < total; offset += 3) {
      codes.addAll(codes(expand("&count=3&offset=" + offset)));
    }
    assertThat(codes).hasSize(total).doesNotHaveDuplicates().contains("HP:0000118", "HP:0001083");
  }

  @Test
  void branchIsExpandedWithItsRoot() {
    JsonNode answer =
        http.json(
            "/fhir/ValueSet/$expand?url=" + of(HPO + "?fhir_vs=isa/HP:0000707") + "&count=10");
    assertThat(codes(answer)).containsExactlyInAnyOrder("HP:0000707", "HP:0001250");
  }

  @Test
  void expansionIsFilteredByTextInEitherLanguage() {
    assertThat(codes(expand("&count=5&filter=seiz"))).contains("HP:0001250");
    JsonNode chinese = expand("&count=5&displayLanguage=zh&filter=" + of("癫痫"));
    assertThat(codes(chinese)).containsExactly("HP:0001250");
    assertThat(chinese.at("/expansion/contains/0/display").asString()).isEqualTo("癫痫发作");
  }

  @Test
  void retiredCodesAreLeftOutOfAnActiveExpansion() {
    assertThat(codes(expand("&count=50"))).contains("HP:0000001");
    assertThat(codes(expand("&count=50&activeOnly=true"))).doesNotContain("HP:0000001");
  }

  @Test
  void translationTellsEveryRelationWithItsSourceAndRelease() {
    JsonNode answer =
        http.json("/fhir/ConceptMap/$translate?code=Q87.4&system=http://hl7.org/fhir/sid/icd-10");
    assertThat(matches(answer))
        .containsExactlyInAnyOrder(
            "equivalent https://www.orpha.net 558"
                + " https://hoofbeat.org/fhir/ConceptMap/orphanet|2026-02-16",
            "wider http://hl7.org/fhir/sid/icd-10 Q87"
                + " https://hoofbeat.org/fhir/ConceptMap/icd10|2026-02-16",
            "narrower http://id.who.int/icd/release/11/mms LD28.01"
                + " https://hoofbeat.org/fhir/ConceptMap/who|2026-02-16");
  }

  @Test
  void mappingReadFromItsOtherEndIsTurnedRound() {
    JsonNode wider =
        http.json("/fhir/ConceptMap/$translate?code=Q87&system=http://hl7.org/fhir/sid/icd-10");
    assertThat(matches(wider)).singleElement().asString().startsWith("narrower ").contains("Q87.4");
    JsonNode narrower =
        http.json(
            "/fhir/ConceptMap/$translate?code=LD28.01&system="
                + of("http://id.who.int/icd/release/11/mms"));
    assertThat(matches(narrower)).singleElement().asString().startsWith("wider ").contains("Q87.4");
  }

  @ParameterizedTest
  @CsvSource({
    "HP:0000118, HP:0001250, subsumes",
    "HP:0001250, HP:0000118, subsumed-by",
    "HP:0001250, HP:0001250, equivalent",
    "HP:0001250, HP:0001083, not-subsumed"
  })
  void subsumptionIsTold(String a, String b, String outcome) {
    JsonNode answer =
        http.json("/fhir/CodeSystem/$subsumes?codeA=" + a + "&codeB=" + b + "&system=" + of(HPO));
    assertThat(value(answer, "outcome")).isEqualTo(outcome);
  }

  @Test
  void codeIsValidatedWithItsDisplay() {
    String path = "/fhir/CodeSystem/$validate-code?code=HP:0001250&url=" + of(HPO) + "&display=";
    assertThat(value(http.json(path + "Seizure"), "result")).isEqualTo("true");
    assertThat(value(http.json(path + of("Epileptic seizure")), "result")).isEqualTo("true");
    assertThat(value(http.json(path + "Fit"), "result")).isEqualTo("false");
    JsonNode outside =
        http.json(
            "/fhir/ValueSet/$validate-code?code=HP:0001083&system="
                + of(HPO)
                + "&url="
                + of(HPO + "?fhir_vs=isa/HP:0000707"));
    assertThat(value(outside, "result")).isEqualTo("false");
  }

  @Test
  void chineseLabelsAreASupplement() {
    JsonNode supplement = http.json("/fhir/CodeSystem/hpo-zh");
    assertThat(supplement.at("/content").asString()).isEqualTo("supplement");
    assertThat(supplement.at("/supplements").asString()).startsWith(HPO);
    assertThat(supplement.at("/concept").toString()).contains("癫痫发作");
  }

  @Test
  void resourcesAreSearched() {
    JsonNode systems = http.json("/fhir/CodeSystem?url=" + of(HPO));
    assertThat(systems.at("/entry/0/resource/url").asString()).isEqualTo(HPO);
    assertThat(http.json("/fhir/CodeSystem?_id=hpo").at("/entry/0/resource/url").asString())
        .isEqualTo(HPO);
    assertThat(http.json("/fhir/CodeSystem?_id=none").at("/total").asInt()).isZero();
  }

  @Test
  void searchIsReadPageByPage() {
    JsonNode all = http.json("/fhir/CodeSystem");
    List<String> ids = new ArrayList<>();
    String next = "/fhir/CodeSystem?_count=3";
    while (!next.isEmpty()) {
      JsonNode page = http.json(next);
      page.at("/entry").forEach(entry -> ids.add(entry.at("/resource/id").asString()));
      next = "";
      for (JsonNode link : page.at("/link")) {
        if (link.at("/relation").asString().equals("next")) {
          URI address = URI.create(link.at("/url").asString());
          next = address.getRawPath() + "?" + address.getRawQuery();
        }
      }
    }
    assertThat(ids).hasSize(all.at("/total").asInt()).hasSizeGreaterThan(3).doesNotHaveDuplicates();
  }

  @Test
  void whatIsRefusedBeforeTheServletIsAnOutcomeToo() {
    assertOutcome(http.send("PATCH", "/fhir/CodeSystem", "", "Content-Type", JSON), 405);
    assertOutcome(http.get("/fhir/CodeSystem/$lookup?code=%FF"), 400);
    assertOutcome(http.get("/fhir/CodeSystem", "Authorization", "Bearer hb_none_none"), 401);
    assertOutcome(http.get("/fhir/CodeSystem", "Authorization", "Bearer token-of-nobody"), 401);
  }

  @Test
  void batchIsAnsweredEntryByEntry() {
    String lookup = "CodeSystem/$lookup?system=" + HPO + "&code=";
    String body =
        """
        {"resourceType": "Bundle", "type": "batch", "entry": [
          {"request": {"method": "GET", "url": "%sHP:0001250"}},
          {"request": {"method": "GET", "url": "%sHP:9999999"}}]}
        """
            .formatted(lookup, lookup);
    HttpResponse<String> answer = http.post("/fhir", body, "Content-Type", JSON);
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode entries = Http.parse(answer).at("/entry");
    assertThat(entries.at("/0/response/status").asString()).startsWith("200");
    assertThat(entries.at("/0/resource").toString()).contains("Seizure");
    assertThat(entries.at("/1/response/status").asString()).startsWith("404");
  }

  @Test
  void serverTellsWhatItCan() {
    JsonNode statement = http.json("/fhir/metadata");
    assertThat(statement.at("/fhirVersion").asString()).isEqualTo("4.0.1");
    JsonNode terminology = http.json("/fhir/metadata?mode=terminology");
    assertThat(terminology.at("/resourceType").asString()).isEqualTo("TerminologyCapabilities");
    assertThat(terminology.at("/codeSystem").toString()).contains(HPO);
  }

  @ParameterizedTest
  @CsvSource({
    "404, /fhir/CodeSystem/$lookup?system=http://human-phenotype-ontology.org&code=HP:9999999",
    "404, /fhir/CodeSystem/$lookup?system=http://example.org/none&code=A",
    "400, /fhir/CodeSystem/$lookup",
    "422, /fhir/ValueSet/$expand?url=http://example.org/none",
    "400, /fhir/ValueSet/$expand?url=http://human-phenotype-ontology.org?fhir_vs&count=many",
    "422, /fhir/ValueSet/$expand?url=http://human-phenotype-ontology.org?fhir_vs=isa/garbage",
    "400, /fhir/ConceptMap/$translate?system=https://www.orpha.net&code=558&reverse=perhaps",
    "400, /fhir/CodeSystem?_count=many",
    "400, /fhir/CodeSystem?_count=-1",
    "404, /fhir/CodeSystem/none",
    "404, /fhir/Patient/1"
  })
  void questionThatCannotBeAnsweredGetsAnOutcome(int status, String path) {
    assertOutcome(http.get(path), status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{\"resourceType\": \"None\"}", "\u0000"})
  void bodyThatIsNoResourceGetsAnOutcome(String body) {
    assertOutcome(http.post("/fhir/ValueSet/$expand", body, "Content-Type", JSON), 400);
  }

  @Test
  void deepBodyGetsAnOutcome() {
    String deep = "{\"resourceType\":\"Parameters\",\"parameter\":" + "[".repeat(100_000);
    assertOutcome(http.post("/fhir/ValueSet/$expand", deep, "Content-Type", JSON), 400);
  }

  @Test
  void hugeBodyGetsAnOutcome() {
    String huge = "{\"resourceType\":\"Parameters\",\"id\":\"" + "a".repeat(9 << 20) + "\"}";
    assertOutcome(http.post("/fhir/ValueSet/$expand", huge, "Content-Type", JSON), 413);
    assertOutcome(http.postChunked("/fhir/ValueSet/$expand", huge, "Content-Type", JSON), 413);
    assertOutcome(http.postChunked("/fhir", huge, "Content-Type", JSON), 413);
  }

  /** One asks nothing at the end of a text, where nothing is left to count; the other is no regular language. */
  @ParameterizedTest
  @CsvSource({"(?:){2000000000}a, 400", "(a+)\\\\1, 400", "(a?){900}b, 422"})
  void patternThatWouldRunForEverIsRefused(String pattern, int status) {
    String body =
        """
        {"resourceType": "Parameters", "parameter": [
          {"name": "valueSet", "resource": {"resourceType": "ValueSet", "status": "active",
            "compose": {"include": [{"system": "http://example.org/a", "filter": [
              {"property": "code", "op": "regex", "value": "%s"}]}]}}},
          {"name": "tx-resource", "resource": {"resourceType": "CodeSystem", "status": "active",
            "url": "http://example.org/a", "content": "complete",
            "concept": [{"code": "%s"}]}}]}
        """
            .formatted(pattern, "a".repeat(200_000));
    assertOutcome(http.post("/fhir/ValueSet/$expand", body, "Content-Type", JSON), status);
  }

  private JsonNode expand(String rest) {
    return http.json("/fhir/ValueSet/$expand?url=" + of(HPO + "?fhir_vs") + rest);
  }

  private static void assertOutcome(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode outcome = Http.parse(answer);
    assertThat(outcome.at("/resourceType").asString()).isEqualTo("OperationOutcome");
    assertThat(outcome.at("/issue/0/severity").asString()).isEqualTo("error");
  }

  private static List<String> codes(JsonNode valueSet) {
    List<String> codes = new ArrayList<>();
    addCodes(valueSet.at("/expansion/contains"), codes);
    return codes;
  }

  private static void addCodes(JsonNode contains, List<String> to) {
    for (JsonNode entry : contains) {
      to.add(entry.at("/code").asString());
      addCodes(entry.at("/contains"), to);
    }
  }

  private static List<String> matches(JsonNode parameters) {
    List<String> matches = new ArrayList<>();
    for (JsonNode parameter : parameters.at("/parameter")) {
      if (parameter.at("/name").asString().equals("match")) {
        matches.add(match(parameter.at("/part")));
      }
    }
    return matches;
  }

  private static String match(JsonNode parts) {
    String relation = "";
    String concept = "";
    String map = "";
    for (JsonNode part : parts) {
      switch (part.at("/name").asString()) {
        case "equivalence" -> relation = part.at("/valueCode").asString();
        case "concept" ->
            concept =
                part.at("/valueCoding/system").asString()
                    + " "
                    + part.at("/valueCoding/code").asString();
        case "originMap" -> map = text(part);
        default -> {}
      }
    }
    return relation + " " + concept + " " + map;
  }

  private static String value(JsonNode parameters, String name) {
    for (JsonNode parameter : parameters.at("/parameter")) {
      if (parameter.at("/name").asString().equals(name)) {
        return text(parameter);
      }
    }
    throw new AssertionError("no " + name + " in " + parameters);
  }

  private static String text(JsonNode parameter) {
    for (var property : parameter.properties()) {
      if (property.getKey().startsWith("value")) {
        return property.getValue().asString();
      }
    }
    throw new AssertionError("no value in " + parameter);
  }

  private static String of(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
