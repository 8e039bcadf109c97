package org.hoofbeat.api.curation.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.SmallWorld;
import org.hoofbeat.api.curation.file.CuratedLayer;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.api.security.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One list of names, for search, resolving, assistants and reading of text. */
class NameIT {

  private static final String PATH = "/api/v1/curation/designations";
  private static final String NAME =
      "{\"term\":\"HP:0001250\",\"text\":\"犯老毛病\",\"why\":\"as people say\"}";

  @TempDir private Path data;
  private HoofbeatServer server;
  private Http http;
  private String curator;
  private String reviewer;

  @BeforeEach
  void start() {
    open();
    String administrator = TestKeys.firstAdministrator(server, http);
    curator = TestKeys.make(http, administrator, Role.CURATOR);
    reviewer = TestKeys.make(http, administrator, Role.REVIEWER);
  }

  private void open() {
    server = SmallWorld.serveForCurators(data);
    http = new Http(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void acceptedNameIsReadSearchedAndResolvedAtOnceAndAfterARestart() {
    assertThat(read("犯老毛病发作")).isZero();
    propose(NAME);
    assertThat(read("犯老毛病发作")).as("before it is accepted").isZero();
    accept("CN1");
    for (int round = 0; round < 2; round++) {
      assertThat(read("犯老毛病发作")).isEqualTo(1);
      assertThat(http.get("/api/v1/search?q=" + q("犯老毛病")).body()).contains("HP:0001250");
      assertThat(http.get("/select?q=" + q("犯老毛病")).body()).contains("HP:0001250");
      assertThat(http.get("/api/v1/resolve?to=HP&text=" + q("犯老毛病")).body())
          .contains("HP:0001250", "synonym");
      assertThat(tool("犯老毛病")).contains("HP:0001250");
      server.close();
      open();
    }
    assertThat(CuratedLayer.names(data).find("犯老毛病")).as("without a server").hasSize(1);
  }

  @Test
  void wrongNameOfASourceIsNoLongerTakenForItsTerm() {
    assertThat(read("seizure")).isEqualTo(1);
    propose("{\"term\":\"HP:0001250\",\"text\":\"seizure\",\"lang\":\"en\",\"wrong\":true}");
    accept("CN1");
    assertThat(read("seizure")).isZero();
    assertThat(http.get("/api/v1/search?q=seizure").body()).doesNotContain("\"HP:0001250\"");
    assertThat(http.get("/api/v1/resolve?to=HP&text=seizure").body())
        .doesNotContain("\"HP:0001250\"");
  }

  @Test
  void decisionsInTheFormerFileAreTakenOverOnce() throws IOException {
    server.close();
    String line =
        "{\"term\":\"HP:0001250\",\"wording\":\"犯老毛病\",\"verdict\":\"%s\",\"curator\":\"li\",\"at\":\"%s\",\"build\":1}\n";
    Path former = data.resolve("curated").resolve("wordings.jsonl");
    Files.createDirectories(data.resolve("curated"));
    Files.writeString(
        former,
        line.formatted("rejected", "2026-11-20T00:00:00Z")
            + line.formatted("accepted", "2026-11-21T00:00:00Z"));
    assertThat(CuratedLayer.names(data).find("犯老毛病")).as("before the first start").hasSize(1);
    for (int round = 0; round < 2; round++) {
      open();
      assertThat(read("犯老毛病")).isEqualTo(1);
      JsonNode names = Http.parse(http.get(PATH, "Authorization", "Bearer " + curator));
      assertThat(names.at("/total").asInt()).isEqualTo(2);
      assertThat(names.at("/items/0/author").asString()).isEqualTo("li");
      assertThat(former).doesNotExist();
      server.close();
    }
    open();
  }

  private void propose(String body) {
    var answer =
        http.post(
            PATH, body, "Content-Type", "application/json", "Authorization", "Bearer " + curator);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private void accept(String id) {
    var answer =
        http.post(
            "/api/v1/review/designations/" + id + "/accept",
            "{}",
            "Content-Type",
            "application/json",
            "Authorization",
            "Bearer " + reviewer);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private int read(String text) {
    var answer =
        http.post(
            "/api/v1/text/recognise",
            "{\"text\":\"" + text + "\"}",
            "Content-Type",
            "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Http.parse(answer).at("/total").asInt();
  }

  private String tool(String text) {
    return http.post(
            "/mcp",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":{\"query\":\""
                + text
                + "\"}}}",
            "Content-Type",
            "application/json",
            "Accept",
            "application/json, text/event-stream")
        .body();
  }

  private static String q(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
