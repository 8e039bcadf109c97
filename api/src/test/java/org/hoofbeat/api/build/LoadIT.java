package org.hoofbeat.api.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.hoofbeat.api.security.TestKeys;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.LoadRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Loading from the pages: off unless allowed, seen while it runs, ended on request. */
class LoadIT {

  @TempDir private Path data;

  /** Goes on telling until its listener throws. */
  private static final class EndlessLoad implements LoadRunner {

    private final CountDownLatch begun = new CountDownLatch(1);

    @Override
    public String folder() {
      return "releases";
    }

    @Override
    public GraphBuild run(ProgressListener progress) {
      for (long row = 0; ; row++) {
        progress.progress("hpo", row, -1);
        begun.countDown();
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void loadIsSeenAndEnded() throws Exception {
    EndlessLoad load = new EndlessLoad();
    try (HoofbeatServer server = HoofbeatServer.start(ServerSettings.loopback(0, data), load)) {
      server.swap(SmallWorld.served(1));
      Http http = new Http(server);
      String key = "Bearer " + TestKeys.firstAdministrator(server, http);
      assertThat(ask(http, "POST", key).statusCode()).isEqualTo(200);
      load.begun.await();
      JsonNode running = Http.parse(ask(http, "GET", key));
      assertThat(running.at("/state").asString()).isEqualTo("running");
      assertThat(running.at("/stages/0/name").asString()).isEqualTo("hpo");
      assertThat(ask(http, "POST", key).statusCode()).isEqualTo(409);
      ask(http, "DELETE", key);
      JsonNode ended = Http.parse(ask(http, "GET", key));
      while (ended.at("/state").asString().equals("running")) {
        Thread.sleep(20);
        ended = Http.parse(ask(http, "GET", key));
      }
      assertThat(ended.at("/state").asString()).isEqualTo("cancelled");
      String audit = http.get("/api/v1/admin/audit?act=load", "Authorization", key).body();
      assertThat(audit)
          .contains("load started")
          .contains("load cancelled")
          .doesNotContain("key made");
    }
  }

  @Test
  void loadIsRefusedWhereTheOperatorHasNotAllowedIt() {
    try (HoofbeatServer server = HoofbeatServer.start(ServerSettings.loopback(0, data))) {
      server.swap(SmallWorld.served(1));
      Http http = new Http(server);
      String key = "Bearer " + TestKeys.firstAdministrator(server, http);
      HttpResponse<String> refused = ask(http, "POST", key);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("--allow-load");
      assertThat(Http.parse(ask(http, "GET", key)).at("/allowed").asBoolean()).isFalse();
    }
  }

  private static HttpResponse<String> ask(Http http, String method, String key) {
    return http.send(method, "/api/v1/admin/load", "", "Authorization", key);
  }
}
