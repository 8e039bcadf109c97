package org.hoofbeat.api.curation.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.api.security.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SssomIT {

  private static final String TSV = "text/tab-separated-values";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Test
  void mappingSetsGoOutComeInAndAreTheSameOnceDecided(@TempDir Path data) throws IOException {
    try (HoofbeatServer server = HoofbeatServer.start(ServerSettings.loopback(0, data))) {
      server.swap(SmallWorld.served(1));
      Http http = new Http(server);
      String admin = TestKeys.firstAdministrator(server, http);
      String curator = "Bearer " + TestKeys.make(http, admin, Role.CURATOR);
      String reviewer = "Bearer " + TestKeys.make(http, admin, Role.REVIEWER);

      String stated = http.get("/api/v1/mappings/sssom?subject=ICD10").body();
      assertThat(stated)
          .contains("#  ICD11: ")
          .contains("ICD10:Q87.4\tMarfan syndrome\tskos:narrowMatch\tICD11:LD28.01");

      String rows =
          "ORPHA:558\tskos:exactMatch\tICD11:LD28.01\tsemapv:ManualMappingCuration\n"
              + "OMIM:154700\tskos:exactMatch\tICD10:Q87\tsemapv:ManualMappingCuration\n"
              + "OMIM:154700\tskos:exactMatch\n"
              + "OMIM:154700\tskos:exactMatch\tICD10:Z99.9\tsemapv:ManualMappingCuration\n"
              + "OMIM:154700\tskos:exactMatch\tsssom:NoTermFound\tsemapv:ManualMappingCuration\n";
      String set =
          "#curie_map: {ORPHA: 'a/', ICD11: 'b/', ICD10: 'c/', OMIM: 'd/'}\n"
              + "subject_id\tpredicate_id\tobject_id\tmapping_justification\n"
              + rows;
      JsonNode in =
          Http.parse(
              http.post(
                  "/api/v1/curation/sssom", set, "Content-Type", TSV, "Authorization", curator));
      assertThat(
              List.of(
                  in.at("/rows").asInt(),
                  in.at("/proposed").asInt(),
                  in.at("/noMatch").asInt(),
                  in.at("/refused").asInt()))
          .containsExactly(5, 2, 1, 2);
      assertThat(in.at("/problems/0").asString()).isEqualTo("Line 5: 2 cells under 4 columns");
      assertThat(in.at("/problems/1").asString()).startsWith("Line 6: ").contains("ICD10:Z99.9");
      decide(http, reviewer);

      String out = http.get("/api/v1/curation/sssom", "Authorization", curator).body();
      assertThat(out).contains("ORPHA:558\tMarfan syndrome\tskos:exactMatch\t\tICD11:LD28.01");
      assertThat(out).contains("OMIM:154700\tMarfan syndrome\tskos:exactMatch\tNot\tICD10:Q87");
      JsonNode again =
          Http.parse(
              http.post(
                  "/api/v1/curation/sssom", out, "Content-Type", TSV, "Authorization", curator));
      assertThat(again.at("/known").asInt()).isEqualTo(2);
      assertThat(http.get("/api/v1/curation/sssom", "Authorization", curator).body())
          .isEqualTo(out);

      exchangeInOtherForms(http, curator, out);
      whatWasDecidedIsWrittenForTheNextBuild(data);

      var bad =
          http.post(
              "/api/v1/curation/sssom",
              "subject_id\nx\n",
              "Content-Type",
              TSV,
              "Authorization",
              curator);
      assertThat(bad.statusCode()).isEqualTo(400);
      assertThat(bad.body()).contains("no column 'predicate_id'");
    }
  }

  private static void whatWasDecidedIsWrittenForTheNextBuild(Path data) throws IOException {
    CuratedLayer.writeDecided(data);
    String written = Files.readString(data.resolve("curated/decided.sssom.tsv"));
    assertThat(written)
        .contains("ORPHA:558\tskos:exactMatch\t\tICD11:LD28.01")
        .contains("OMIM:154700\tskos:exactMatch\tNot\tICD10:Q87")
        .contains("mapping_date", "reviewer_label");
    CuratedLayer.writeDecided(data);
    assertThat(data.resolve("curated/decided.sssom.tsv")).content().isEqualTo(written);
  }

  private static void exchangeInOtherForms(Http http, String curator, String tsv) {
    String json = http.get("/api/v1/curation/sssom?format=json", "Authorization", curator).body();
    assertThat(json).contains("\"predicate_modifier\" : \"Not\"");
    assertThat(known(http, curator, "sssom", "application/json", json.getBytes(UTF_8)))
        .isEqualTo(2);
    assertThat(http.get("/api/v1/curation/sssom?format=json", "Authorization", curator).body())
        .isEqualTo(json);
    assertThat(http.get("/api/v1/curation/sssom?format=txt", "Authorization", curator).statusCode())
        .isBetween(400, 406);

    String csv = http.get("/api/v1/curation/mappings?format=csv", "Authorization", curator).body();
    assertThat(known(http, curator, "table", "text/csv", csv.getBytes(UTF_8))).isEqualTo(2);
    byte[] xlsx =
        http.bytes("/api/v1/curation/mappings?format=xlsx", "Authorization", curator).body();
    assertThat(known(http, curator, "table", XLSX, xlsx)).isEqualTo(2);
    assertThat(tsv).isEqualTo(http.get("/api/v1/curation/sssom", "Authorization", curator).body());

    JsonNode map = http.json("/api/v1/curation/conceptmap", "Authorization", curator);
    assertThat(map.at("/group")).hasSize(2);
    assertThat(map.toString()).contains("\"disjoint\"").contains("\"equivalent\"");
    assertThat(http.json("/api/v1/mappings?status=accepted").at("/total").asInt()).isEqualTo(1);
    assertThat(
            http.json("/api/v1/mappings?status=rejected&object=ICD10%3AQ87").at("/total").asInt())
        .isEqualTo(1);
    assertThat(http.json("/api/v1/mappings?source=curated").at("/items/0/status").asString())
        .isEqualTo("accepted");
  }

  private static int known(Http http, String key, String kind, String type, byte[] body) {
    var answer =
        http.post("/api/v1/curation/" + kind, body, "Content-Type", type, "Authorization", key);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Http.parse(answer).at("/known").asInt();
  }

  private static void decide(Http http, String reviewer) {
    post(http, reviewer, "/api/v1/curation/bulk", "{\"filter\":{},\"act\":\"submit\"}", null);
    post(http, reviewer, "/api/v1/review/mappings/CM1/accept", "{}", "\"2\"");
    post(http, reviewer, "/api/v1/review/mappings/CM2/reject", "{}", "\"2\"");
  }

  private static void post(Http http, String key, String path, String body, String ifMatch) {
    String match = ifMatch == null ? "*" : ifMatch;
    var answer =
        http.post(
            path,
            body,
            "Content-Type",
            "application/json",
            "Authorization",
            key,
            "If-Match",
            match);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
