package org.hoofbeat.api.curation;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void mappingSetsGoOutComeInAndAreTheSameOnceDecided(@TempDir Path data) {
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
          .containsExactly(4, 2, 1, 1);
      assertThat(in.at("/problems/0").asString()).contains("ICD10:Z99.9");
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

      var bad =
          http.post(
              "/api/v1/curation/sssom",
              "subject_id\nx\n",
              "Content-Type",
              TSV,
              "Authorization",
              curator);
      assertThat(bad.statusCode()).isEqualTo(400);
      assertThat(bad.body()).contains("Line 2");
    }
  }

  private static void decide(Http http, String reviewer) {
    post(http, reviewer, "/api/v1/review/bulk", "{\"filter\":{},\"act\":\"submit\"}", null);
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
