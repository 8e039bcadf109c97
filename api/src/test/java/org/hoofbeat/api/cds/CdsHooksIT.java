package org.hoofbeat.api.cds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Record systems' calls over {@link org.hoofbeat.api.SmallWorld}: LOINC 20-0 high is an aneurysm, 10-1 shows ectopia lentis. */
@ExtendWith(TestServer.class)
class CdsHooksIT {

  private static final String DIFFERENTIAL = "/cds-services/rare-disease-differential";
  private static final String TESTS = "/cds-services/rare-disease-tests";
  private static final String HPO = "http://human-phenotype-ontology.org";

  private final Http http;

  CdsHooksIT(Http http) {
    this.http = http;
  }

  @Test
  void discoveryNamesHookIdDescriptionAndPrefetch() {
    JsonNode services = http.json("/cds-services").at("/services");
    assertThat(services.size()).isEqualTo(2);
    for (JsonNode service : services) {
      assertThat(service.at("/hook").asString()).isIn("patient-view", "order-select");
      assertThat(service.at("/id").asString()).startsWith("rare-disease-");
      assertThat(service.at("/description").asString()).isNotBlank();
      assertThat(service.at("/prefetch/conditions").asString()).contains("{{context.patientId}}");
    }
  }

  @Test
  void conditionGivesADifferentialWithTestsThatWouldTellMore() {
    JsonNode card = card(call("patient-view", "", condition(HPO, "HP:0002616", "confirmed"), ""));
    assertThat(card.at("/summary").asString()).contains("Marfan syndrome").hasSizeLessThan(140);
    assertThat(card.at("/indicator").asString()).isEqualTo("info");
    assertThat(card.at("/detail").asString())
        .contains("Aortic root aneurysm")
        .contains("not a diagnosis");
    assertThat(card.at("/source/label").asString()).contains("graph build 1");
    assertThat(card.at("/links/0/url").asString()).startsWith("http://127.0.0.1:");
    assertThat(card.at("/selectionBehavior").asString()).isEqualTo("any");
    JsonNode order = card.at("/suggestions/0/actions/0/resource");
    assertThat(order.at("/resourceType").asString()).isEqualTo("ServiceRequest");
    assertThat(order.at("/code/coding/0/code").asString()).isEqualTo("10-1");
    assertThat(order.at("/subject/reference").asString()).isEqualTo("Patient/p1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'\"interpretation\":[{\"coding\":[{\"code\":\"HH\"}]}]'; Aortic root aneurysm (LOINC:20-0 H)",
        "'\"interpretation\":[{\"coding\":[{\"code\":\"N\"}]}]'; no Aortic root aneurysm (LOINC:20-0 N)",
        "'\"valueQuantity\":{\"value\":9},\"referenceRange\":[{\"high\":{\"value\":5}}]'; Aortic root aneurysm (LOINC:20-0 H)",
        "'\"valueQuantity\":{\"value\":4},\"referenceRange\":[{\"high\":{\"value\":5}}]'; no Aortic root aneurysm (LOINC:20-0 N)",
      })
  void laboratoryResultIsReadByItsInterpretationElseByItsReferenceRange(
      String result, String read) {
    String eyes = condition(HPO, "HP:0001083", "confirmed");
    JsonNode card = card(call("patient-view", "", eyes, observation("20-0", result)));
    assertThat(card.at("/detail").asString()).contains(read);
  }

  @Test
  void rangeInAnotherUnitAndResultEnteredInErrorSayNothing() {
    String eyes = condition(HPO, "HP:0001083", "confirmed");
    String unit =
        observation(
            "20-0",
            "\"valueQuantity\":{\"value\":9,\"unit\":\"g\"},\"referenceRange\":[{\"high\":{\"value\":5,\"unit\":\"mg\"}}]");
    String wrong =
        observation("20-0", "\"interpretation\":[{\"coding\":[{\"code\":\"H\"}]}]")
            .replace("final", "entered-in-error");
    JsonNode card = card(call("patient-view", "", eyes, unit + "," + wrong));
    assertThat(card.at("/detail").asString())
        .contains("2 further entries")
        .doesNotContain("Aortic root aneurysm");
  }

  @Test
  void refutedConditionIsExcludedAndRecordedDiseaseIsMarked() {
    String record =
        condition(HPO, "HP:0001250", "refuted")
            + ","
            + condition("http://www.omim.org", "154700", "confirmed")
            + ","
            + condition(HPO, "HP:0002616", "confirmed");
    String detail = card(call("patient-view", "", record, "")).at("/detail").asString();
    assertThat(detail).contains("no Seizure").contains("(recorded already)");
  }

  @Test
  void recordWithoutFindingsGivesNoCard() {
    var answer =
        post(DIFFERENTIAL, call("patient-view", "", condition("urn:x", "1", "confirmed"), ""));
    assertThat(Http.parse(answer).at("/cards").isEmpty()).isTrue();
  }

  @Test
  void selectedOrderIsToldWhatItWouldTell() {
    String orders =
        ",\"selections\":[\"ServiceRequest/a\"],\"draftOrders\":{\"resourceType\":\"Bundle\",\"entry\":["
            + order("a", "10-1")
            + ","
            + order("b", "20-0")
            + "]}";
    JsonNode cards =
        Http.parse(
                post(
                    TESTS,
                    call("order-select", orders, condition(HPO, "HP:0002616", "confirmed"), "")))
            .at("/cards");
    assertThat(cards.size()).isEqualTo(1);
    assertThat(cards.at("/0/summary").asString()).startsWith("LOINC:10-1");
    assertThat(cards.at("/0/detail").asString())
        .contains("Ectopia lentis speaks for Marfan syndrome");
  }

  @Test
  void sameCallGivesTheSameBytesInTheLanguageAskedFor() {
    String body = call("patient-view", "", condition(HPO, "HP:0002616", "confirmed"), "");
    assertThat(post(DIFFERENTIAL, body).body()).isEqualTo(post(DIFFERENTIAL, body).body());
    var chinese = http.post(DIFFERENTIAL + "?lang=zh", body, "Content-Type", "application/json");
    assertThat(Http.parse(chinese).at("/cards/0/summary").asString()).isEqualTo("可考虑的罕见病：马凡综合征");
  }

  @Test
  void missingPrefetchIs412AndMalformedCallsAre400() {
    String body =
        call("patient-view", "", "", "").replaceAll("\"prefetch\":.*", "\"prefetch\":{}}");
    assertThat(post(DIFFERENTIAL, body).statusCode()).isEqualTo(412);
    assertThat(post(DIFFERENTIAL, body.replace("patient-view", "order-sign")).body())
        .contains("order-sign");
    assertThat(post(DIFFERENTIAL, body.replace("d1577c69", "nope")).statusCode()).isEqualTo(400);
    assertThat(post(DIFFERENTIAL, "[]").statusCode()).isEqualTo(400);
    assertThat(post("/cds-services/nothing", body).statusCode()).isEqualTo(404);
    String notFhir = body.replace("{}}", "{\"conditions\":{\"resourceType\":\"Nothing\"}}}");
    assertThat(post(DIFFERENTIAL, notFhir).statusCode()).isEqualTo(400);
  }

  @Test
  void feedbackIsCountedAndItsWordsAreDropped() {
    String body =
        "{\"feedback\":[{\"card\":\"4e0a3a1e-3283-4575-ab82-028d55fe2719\",\"outcome\":\"overridden\","
            + "\"overrideReason\":{\"userComment\":\"PATIENTNAME\"}}]}";
    assertThat(post(DIFFERENTIAL + "/feedback", body).statusCode()).isEqualTo(200);
    assertThat(http.get("/actuator/prometheus").body())
        .contains("hoofbeat_cds_feedback_total")
        .doesNotContain("PATIENTNAME");
    assertThat(post(DIFFERENTIAL + "/feedback", body.replace("overridden", "ignored")).statusCode())
        .isEqualTo(400);
  }

  private JsonNode card(String body) {
    var answer = post(DIFFERENTIAL, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Http.parse(answer).at("/cards/0");
  }

  private HttpResponse<String> post(String path, String body) {
    return http.post(path, body, "Content-Type", "application/json");
  }

  private static String call(String hook, String context, String conditions, String observations) {
    return "{\"hook\":\""
        + hook
        + "\",\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\",\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\"p1\""
        + context
        + "},\"prefetch\":{\"patient\":{\"resourceType\":\"Patient\",\"gender\":\"female\"},\"conditions\":"
        + bundle(conditions)
        + ",\"observations\":"
        + bundle(observations)
        + "}}";
  }

  private static String bundle(String entries) {
    return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[" + entries + "]}";
  }

  private static String condition(String system, String code, String verification) {
    return "{\"resource\":{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/p1\"},"
        + "\"verificationStatus\":{\"coding\":[{\"code\":\""
        + verification
        + "\"}]},\"code\":{\"coding\":[{\"system\":\""
        + system
        + "\",\"code\":\""
        + code
        + "\"}]}}}";
  }

  private static String observation(String loinc, String result) {
    return "{\"resource\":{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\""
        + loinc
        + "\"}]},"
        + result
        + "}}";
  }

  private static String order(String id, String loinc) {
    return "{\"resource\":{\"resourceType\":\"ServiceRequest\",\"id\":\""
        + id
        + "\",\"status\":\"draft\",\"intent\":\"order\",\"subject\":{\"reference\":\"Patient/p1\"},\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\""
        + loinc
        + "\"}]}}}";
  }
}
