package org.hoofbeat.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestServer.class)
class BadInputIT {

  private final Http http;

  BadInputIT(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/terms/nonsense, 400, nonsense",
    "/api/v1/terms/HP%3A9999999, 404, HP:9999999",
    "/api/v1/terms/%E2%98%83%3A1, 400, ☃:1",
    "/api/v1/terms/HP%3A0001250/children?offset=-1, 400, -1",
    "/api/v1/terms/HP%3A0001250/children?offset=many, 400, many",
    "/api/v1/terms/HP%3A0001250/children?limit=0, 400, 0",
    "/api/v1/terms/HP%3A0001250/children?limit=1001, 400, 1001",
    "/api/v1/terms/HP%3A0001250/children?limit=2147483647, 400, 2147483647",
    "/api/v1/terms/HP%3A0001250/children?limit=99999999999999, 400, 99999999999999",
    "/api/v1/terms/HP%3A0001250?lang=xx, 400, xx",
    "/api/v1/terms, 400, name",
    "/api/v1/terms?name=%20, 400, name",
    "/api/v1/diseases/OMIM%3A154700/profile?sort=colour, 400, colour",
    "/api/v1/diseases/OMIM%3A999999, 404, OMIM:999999",
    "/api/v1/mappings?predicate=sameAs, 400, sameAs",
    "/api/v1/mappings?object=a%20b, 400, a b",
    "/api/v1/mappings/crosswalk?from=OMIM%3A154700&to=ICD11&maxSteps=9, 400, 9",
    "/api/v1/mappings/crosswalk?from=OMIM%3A154700&to=ICD11&maxSteps=two, 400, two",
    "/api/v1/mappings/crosswalk?from=OMIM%3A154700, 400, to",
    "/api/v1/nowhere, 404, nowhere",
    "'/api/v1/terms/HP%3A1%27%20OR%201=1', 400, OR 1=1",
  })
  void badValueIsNamedInAProblemDocument(String path, int status, String named) {
    var answer = http.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Http.parse(answer).at("/detail").asString()).contains(named);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/terms/HP%3A0001250, 405",
    "INVENTED, /api/v1/terms/HP%3A0001250, 405",
    "POST, /, 405",
    "GET, /api/v1/search?q=%B0%A9%F0%AF, 400",
    "GET, /api/v1/search?lang=%FF&q=a, 400",
    "GET, /select?q=%C3%28, 400",
    "GET, /sparql?query=%80, 400",
    "DELETE, /api/v1/sources, 405",
    "TRACE, /api/v1/sources, 405",
    "GET, /api/v1/terms/..%2F..%2Fetc, 400",
    "GET, /api/v1/terms/a;b, 400",
    "GET, /api/v1/terms/a%00b, 400",
  })
  void whatTheContainerRefusesIsAProblemDocumentToo(String method, String path, int status) {
    var answer = http.send(method, path, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void bodyOfTenMegabytesIsReadToItsEndSoThatTheRefusalArrives() {
    byte[] body = new byte[10 << 20];
    for (String path : List.of("/api/v1/rank", "/api/v1/text/recognise", "/mcp", "/sparql")) {
      for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
        var answer = http.post(path, body, "Content-Type", type);
        assertThat(answer.statusCode()).as(path).isEqualTo(413);
        assertThat(Http.parse(answer).at("/detail").asString()).contains("1048576");
      }
    }
  }

  @Test
  void formThatIsTooLongIsRefused() {
    var answer =
        http.post(
            "/sparql",
            "query=" + "x".repeat(100_000),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(Http.parse(answer).at("/detail").asString()).contains("form");
  }

  @Test
  void listInAFormThatDoesNotExistIsNotAcceptable() {
    assertThat(http.get("/api/v1/mappings?format=xml").statusCode()).isEqualTo(406);
    assertThat(http.get("/api/v1/mappings", "Accept", "image/png").statusCode()).isEqualTo(406);
  }
}
