package org.hoofbeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hoofbeat.api.build.ServedBuild;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FirstPageIT {

  private static HoofbeatServer server;
  private static Http http;

  @BeforeAll
  static void start(@TempDir Path data) {
    server = HoofbeatServer.start(ServerSettings.loopback(0, data));
    server.swap(ServedBuild.of(SmallWorld.graph(1)));
    http = new Http(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void pageIsServedWithAPolicyThatAllowsNothingFromElsewhere() {
    var page = http.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Hoofbeat")
        .doesNotContain("http://")
        .doesNotContain("https://");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    for (String asset :
        new String[] {"/page/page.css", "/page/page.js", "/page/words.js", "/page/icon.svg"}) {
      assertThat(http.get(asset).statusCode()).as(asset).isEqualTo(200);
      assertThat(page.body()).contains(asset);
    }
  }

  @Test
  void currentBuildTellsCountsAndReleases() {
    JsonNode answer = http.json("/api/v1/builds/current");
    assertThat(answer.at("/build/number").asInt()).isEqualTo(1);
    assertThat(answer.at("/build/digest").asString()).isEqualTo("d1ge571");
    assertThat(answer.at("/content/concepts/Phenotype").asInt()).isEqualTo(9);
    assertThat(http.json("/api/v1/sources").at("/total").asInt())
        .isEqualTo(answer.at("/content/releases").size());
  }

  @Test
  void healthIsUp() {
    assertThat(http.json("/actuator/health").at("/status").asString()).isEqualTo("UP");
    assertThat(http.json("/actuator/health/readiness").at("/status").asString()).isEqualTo("UP");
  }

  @Test
  void apiIsDescribed() {
    JsonNode description = http.json("/v3/api-docs");
    assertThat(description.at("/openapi").asString()).startsWith("3.1");
    assertThat(description.at("/paths").propertyNames())
        .contains("/api/v1/terms/{id}", "/api/v1/builds/current");
  }

  @Test
  void unknownAddressIsAProblem() {
    var answer = http.get("/api/v1/nothing");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Http.parse(answer).at("/detail").asString()).contains("api/v1/nothing");
  }

  @Test
  void termIsFoundByIdAndByName() {
    assertThat(http.json("/api/v1/terms/HP%3A0001250?lang=zh").at("/term/name").asString())
        .isEqualTo("癫痫发作");
    assertThat(http.json("/api/v1/terms?name=Marfan%20syndrome").at("/total").asInt())
        .isEqualTo(6 - 1);
  }
}
