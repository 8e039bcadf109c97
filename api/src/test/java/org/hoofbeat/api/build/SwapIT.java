package org.hoofbeat.api.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hoofbeat.api.FakeGraph;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapIT {

  @Test
  void serverWithoutABuildAnswersOnceOneIsSwappedInAndClosesTheOldOne(@TempDir Path data) {
    FakeGraph first = SmallWorld.graph(1);
    FakeGraph second = SmallWorld.graph(2);
    try (HoofbeatServer server = HoofbeatServer.start(ServerSettings.loopback(0, data))) {
      Http http = new Http(server);
      var before = http.get("/api/v1/builds/current");
      assertThat(before.statusCode()).isEqualTo(503);
      assertThat(before.headers().firstValue("Retry-After")).isPresent();
      assertThat(http.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
      assertThat(http.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
      assertThat(http.get("/").statusCode()).isEqualTo(200);

      server.swap(ServedBuild.of(first));
      var one = http.get("/api/v1/builds/current");
      String tag = one.headers().firstValue("ETag").orElseThrow();
      assertThat(http.get("/api/v1/builds/current", "If-None-Match", tag).statusCode())
          .isEqualTo(304);
      assertThat(http.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

      server.swap(ServedBuild.of(second));
      assertThat(first.isClosed()).isTrue();
      var two = http.get("/api/v1/builds/current", "If-None-Match", tag);
      assertThat(two.statusCode()).isEqualTo(200);
      assertThat(Http.parse(two).at("/build/number").asInt()).isEqualTo(2);
    }
    assertThat(second.isClosed()).isTrue();
  }

  @Test
  void buildInUseIsClosedByItsLastHolder() {
    FakeGraph graph = SmallWorld.graph(1);
    CurrentBuild current = new CurrentBuild();
    current.swap(ServedBuild.of(graph));
    ServedBuild held = current.find().orElseThrow();
    current.swap(ServedBuild.of(SmallWorld.graph(2)));
    assertThat(graph.isClosed()).isFalse();
    current.giveBack(held);
    assertThat(graph.isClosed()).isTrue();
    assertThat(held.retain()).isFalse();
  }
}
