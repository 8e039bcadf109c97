package org.hoofbeat.api.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.HeardLog;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.hoofbeat.api.TestServer;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.api.security.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PatientIT {

  private static final String PACKET =
      """
      {"id":"case-%1$d","subject":{"id":"P%1$d","sex":"%2$s"},
       "diseases":[{"term":{"id":"%3$s"},"onset":{"age":{"iso8601duration":"%4$s"}}}],
       "medicalActions":[{"treatment":{"agent":{"id":"DrugCentral:1"}}}],
       "metaData":{"phenopacketSchemaVersion":"2.0"}}
      """;

  @TempDir private Path data;
  private HoofbeatServer server;
  private Http http;
  private String admin;
  private String clinician;

  @BeforeEach
  void start() {
    open();
    String key = TestKeys.firstAdministrator(server, http);
    admin = "Bearer " + key;
    clinician = "Bearer " + TestKeys.make(http, key, Role.CLINICIAN);
  }

  private void open() {
    server =
        HoofbeatServer.start(
            new ServerSettings(
                "127.0.0.1", 0, data, List.of(), null, false, Map.of(), true, false));
    server.swap(SmallWorld.served(1));
    http = new Http(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void patientsAreCountedByDiseaseWithoutSmallCells() {
    for (int patient = 1; patient <= 4; patient++) {
      expect(201, add(patient, "FEMALE", "P3Y", "P4Y"));
    }
    JsonNode few = counts();
    assertThat(few.has("total")).isFalse();
    assertThat(few.at("/diseases")).isEmpty();
    assertThat(charts().statusCode()).isEqualTo(404);
    for (int patient = 5; patient <= 11; patient++) {
      expect(201, add(patient, "MALE", "P20Y", "P28Y"));
    }
    JsonNode enough = counts();
    assertThat(enough.at("/total").asInt()).isEqualTo(11);
    assertThat(enough.at("/diseases/0/patients").asInt()).isEqualTo(11);
    JsonNode charts = Http.parse(charts()).at("/charts");
    // Four women: with the seven men they are eleven others, and no sex is told.
    assertThat(chart(charts, "sex")).isEqualTo("others=11");
    assertThat(chart(charts, "delay")).isEqualTo("others=11");
    assertThat(chart(charts, "department")).isEqualTo("Neurology=11 others=0");
    assertThat(chart(charts, "treatment")).isEqualTo("DRUGCENTRAL:1=11 others=0");
  }

  @Test
  void whatTellsWhoThePatientIsIsRefusedAndNothingOfItKept() throws IOException {
    String named = packet(1, "MALE", "OMIM:154700", "P3Y").replace("\"P1\"", "\"Zhang San\"");
    HttpResponse<String> refused = send(clinician, named, "");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("subject.id").doesNotContain("Zhang");
    assertThat(Files.exists(data.resolve("patients"))).isFalse();
    assertThat(send(clinician, packet(1, "MALE", "OMIM:999999", "P3Y"), "").statusCode())
        .isEqualTo(400);
    assertThat(
            send(clinician, packet(1, "MALE", "OMIM:154700", "P3Y"), "?department=Ward%207")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            send(clinician, packet(1, "MALE", "OMIM:154700", "P3Y"), "?diagnosed=P2Y").statusCode())
        .isEqualTo(400);
  }

  @Test
  void packetCountsOnceStaysOverARestartAndGoesWithoutTrace() throws IOException {
    JsonNode made = expect(201, add(1, "FEMALE", "P3Y", "P4Y"));
    String id = made.at("/id").asString();
    assertThat(made.at("/onset/id").asString()).isEqualTo("HP:0011463");
    assertThat(made.at("/delay").asString()).isEqualTo("from_1_to_2");
    expect(409, add(1, "FEMALE", "P3Y", "P4Y"));
    stop();
    open();
    expect(409, add(1, "FEMALE", "P3Y", "P4Y"));
    Path file = data.resolve("patients/archive.jsonl");
    assertThat(Files.readString(file)).contains(id).doesNotContain("P1\"").doesNotContain("case-1");
    assertThat(remove(clinician, id).statusCode()).isEqualTo(403);
    assertThat(remove(admin, id).statusCode()).isEqualTo(204);
    assertThat(Files.readString(file)).isEmpty();
    expect(404, remove(admin, id));
    String audit = http.get("/api/v1/admin/audit", "Authorization", admin).body();
    assertThat(audit).contains("packet archived").contains("packet removed").contains(id);
    expect(201, add(1, "FEMALE", "P3Y", "P4Y"));
  }

  /** Two packets with findings are taken, and others are refused for each part that may not be kept; then all is read and one goes. */
  @Test
  void nothingOfAnArchivedPatientReachesALog() {
    String finding = "\"phenotypicFeatures\":[{\"type\":{\"id\":\"HP:0002616\"}}]";
    String whole = packet(271, "FEMALE", "OMIM:154700", "P3Y");
    List<String> sent =
        List.of(
            whole.replace("\"diseases\"", finding + ",\"diseases\""),
            whole.replace("\"diseases\"", finding + ",\"diseases\""),
            whole.replace("\"P271\"", "\"Zhang San\""),
            whole.replace("OMIM:154700", "OMIM:999999"),
            whole.replace("P3Y", "P271Y"),
            whole.substring(0, 150),
            "\"Zhang San\"");
    try (HeardLog log = new HeardLog()) {
      String id =
          expect(201, send(clinician, sent.get(0), "?department=Neurology")).at("/id").asString();
      sent.forEach(packet -> send(clinician, packet, "?diagnosed=P4Y&department=Zhang%20San"));
      sent.forEach(packet -> send(clinician, packet, "?department=Neurology&diagnosed=P4Y"));
      sent.forEach(packet -> send("Bearer nobody", packet, ""));
      counts();
      charts();
      remove(clinician, id);
      remove(admin, id);
      remove(admin, id);
      assertThat(log.events())
          .extracting(HeardLog::text)
          .noneMatch(said -> said.contains(id))
          .noneMatch(said -> said.contains("case-271"))
          .noneMatch(said -> said.contains("P271"))
          .noneMatch(said -> said.contains("Zhang"))
          .noneMatch(said -> said.contains("HP:0002616"))
          .noneMatch(said -> said.contains("154700"))
          .noneMatch(said -> said.contains("Neurology"));
    }
  }

  @Test
  void nobodyWithoutANameArchives() {
    assertThat(
            http.post(
                    "/api/v1/patients/packets",
                    packet(1, "MALE", "OMIM:154700", "P3Y"),
                    "Content-Type",
                    "application/json")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  @ExtendWith(TestServer.class)
  void archiveIsOffUnlessTheOperatorTurnsItOn(Http other) {
    assertThat(other.get("/api/v1/patients").statusCode()).isEqualTo(404);
    assertThat(other.get("/api/v1/patients").body()).contains("--patient-archive");
    assertThat(other.json("/api/v1/session").at("/patientArchive").asBoolean()).isFalse();
    assertThat(http.json("/api/v1/session").at("/patientArchive").asBoolean()).isTrue();
  }

  private static String packet(int number, String sex, String disease, String onset) {
    return PACKET.formatted(number, sex, disease, onset);
  }

  private HttpResponse<String> add(int number, String sex, String onset, String diagnosed) {
    return send(
        clinician,
        packet(number, sex, "OMIM:154700", onset),
        "?department=Neurology&diagnosed=" + diagnosed);
  }

  private HttpResponse<String> send(String key, String packet, String query) {
    return http.post(
        "/api/v1/patients/packets" + query,
        packet,
        "Content-Type",
        "application/json",
        "Authorization",
        key);
  }

  private HttpResponse<String> remove(String key, String id) {
    return http.send("DELETE", "/api/v1/patients/packets/" + id, "", "Authorization", key);
  }

  private JsonNode counts() {
    return http.json("/api/v1/patients", "Authorization", clinician);
  }

  private HttpResponse<String> charts() {
    return http.get("/api/v1/patients/OMIM%3A154700", "Authorization", clinician);
  }

  private static String chart(JsonNode charts, String name) {
    StringBuilder text = new StringBuilder();
    for (JsonNode chart : charts) {
      if (chart.at("/name").asString().equals(name)) {
        chart
            .at("/values")
            .forEach(
                one ->
                    text.append(one.at("/value").asString())
                        .append('=')
                        .append(one.at("/patients").asInt())
                        .append(' '));
        text.append("others=").append(chart.at("/others").asInt());
      }
    }
    return text.toString();
  }

  private static JsonNode expect(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Http.parse(answer);
  }
}
