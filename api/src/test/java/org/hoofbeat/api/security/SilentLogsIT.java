package org.hoofbeat.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hoofbeat.api.HeardLog;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No finding, no text of a body, no query of a patient in logs, answers of failures, or files. */
class SilentLogsIT {

  private static final String MARK = "ZHANGSAN3141";

  @Test
  void nothingThatWasSentIsLoggedOrKept(@TempDir Path data) throws IOException {
    try (HoofbeatServer server = HoofbeatServer.start(ServerSettings.loopback(0, data));
        HeardLog log = new HeardLog()) {
      Http http = new Http(server);
      send(http);
      server.swap(SmallWorld.served(1));
      send(http);
      for (ILoggingEvent event : log.events()) {
        assertThat(HeardLog.text(event)).doesNotContain(MARK).doesNotContain("HP:0002616");
        assertThat(event.getLevel().isGreaterOrEqual(Level.WARN)).isTrue();
        assertThat(event.getLevel() == Level.ERROR && !event.getMessage().equals("heard"))
            .as(HeardLog.text(event))
            .isFalse();
      }
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain(MARK)
            .doesNotContain("HP:0002616");
      }
    }
  }

  private static void send(Http http) {
    for (String path : new String[] {"/api/v1/search?q=", "/fhir/CodeSystem/$lookup?code="}) {
      http.get(path + MARK + "%FF");
      http.get(path + MARK + "&lang=%C3%28");
    }
    String[] bodies = {
      "{\"observed\":[\"HP:0002616\"]}",
      "{\"observed\":[\"HP:0002616\"],\"" + MARK + "\":1}",
      "{\"observed\":[\"HP:0002616\"],\"onset\":\"" + MARK + "\"}",
      "{\"observed\":[\"" + MARK + "\"]}",
      "{\"observed\":\"" + MARK + "\"",
      "\"" + MARK + "\"",
      MARK,
      "{\"patient\":{\"id\":\"" + MARK + "\",\"features\":[{\"id\":\"HP:0002616\"}]}}",
      "{\"hook\":\"patient-view\",\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\",\"context\":{\"patientId\":\""
          + MARK
          + "\"},\"prefetch\":{\"conditions\":{\"resourceType\":\"Condition\",\"what\":\""
          + MARK
          + "\",\"code\":{\"coding\":[{\"system\":\"http://human-phenotype-ontology.org\",\"code\":\"HP:0002616\"}]}}}}",
      "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\""
          + MARK
          + "\",\"url\":\"Patient?name="
          + MARK
          + "\"}}]}",
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"rank\",\"arguments\":{\"observed\":[\"HP:0002616\",\""
          + MARK
          + "\"]}}}",
    };
    for (String body : bodies) {
      for (String path :
          new String[] {
            "/api/v1/rank",
            "/api/v1/rank/report",
            "/api/v1/compare",
            "/api/v1/questions",
            "/api/v1/match",
            "/api/v1/phenopackets/rank",
            "/cds-services/rare-disease-differential",
            "/cds-services/rare-disease-differential/feedback",
            "/mcp",
            "/sparql",
            "/api/v1/session",
            "/api/v1/nowhere"
          }) {
        assertThat(http.post(path, body, "Content-Type", "application/json").statusCode())
            .isBetween(200, 503);
      }
      http.post("/api/v1/resolve?to=HP", body, "Content-Type", "application/x-ndjson");
      http.post("/sparql", "query=%ff" + body, "Content-Type", "application/x-www-form-urlencoded");
      for (String path : new String[] {"/fhir", "/fhir/ValueSet/$expand", "/fhir/Patient"}) {
        http.post(path, body, "Content-Type", "application/fhir+json");
        http.post(path, "<" + MARK + " x='" + MARK + "'/>", "Content-Type", "application/fhir+xml");
      }
    }
  }
}
