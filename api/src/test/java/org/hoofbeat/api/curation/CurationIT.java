package org.hoofbeat.api.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.api.security.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole life of curated mappings, with dual blind review. */
class CurationIT {

  private static final String PAIR =
      "{\"subject\":\"ORPHA:558\",\"predicate\":\"skos:exactMatch\",\"object\":\"ICD11:LD28.01\",\"why\":\"same disease\"}";

  @TempDir private Path data;
  private HoofbeatServer server;
  private Http http;
  private String curator;
  private String first;
  private String second;
  private String third;

  @BeforeEach
  void start() {
    open();
    String admin = TestKeys.firstAdministrator(server, http);
    curator = TestKeys.make(http, admin, Role.CURATOR);
    first = TestKeys.make(http, admin, Role.REVIEWER);
    second = TestKeys.make(http, admin, Role.REVIEWER);
    third = TestKeys.make(http, admin, Role.REVIEWER);
  }

  private void open() {
    server = HoofbeatServer.start(new ServerSettings("127.0.0.1", 0, data, List.of(), null, true));
    server.swap(SmallWorld.served(1));
    http = new Http(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void reviewersWhoDisagreeAreReconciledAndNothingIsForgotten() throws Exception {
    JsonNode made = expect(201, post(curator, "/api/v1/curation/mappings", PAIR));
    assertThat(made.at("/id").asString()).isEqualTo("CM1");
    assertThat(made.at("/status").asString()).isEqualTo("candidate");
    expect(409, post(curator, "/api/v1/curation/mappings", PAIR));
    expect(428, act(curator, "/api/v1/curation/mappings/CM1/submit", null));
    expect(412, act(curator, "/api/v1/curation/mappings/CM1/submit", "\"7\""));
    expect(400, act(curator, "/api/v1/curation/mappings/CM1/submit", "\"seven\""));
    expect(200, act(curator, "/api/v1/curation/mappings/CM1/submit", "\"1\""));
    expect(403, act(curator, "/api/v1/review/mappings/CM1/accept", "\"2\""));

    JsonNode voted = expect(200, act(first, "/api/v1/review/mappings/CM1/accept", "\"2\""));
    assertThat(voted.at("/status").asString()).isEqualTo("in_review");
    expect(409, act(first, "/api/v1/review/mappings/CM1/accept", "\"3\""));
    JsonNode seen = expect(200, get(second, "/api/v1/curation/mappings/CM1"));
    assertThat(seen.at("/votesCast").asInt()).isEqualTo(1);
    assertThat(seen.at("/votes")).isEmpty();
    assertThat(get(second, "/api/v1/curation/mappings/CM1/history").body())
        .doesNotContain("\"accept\":true");
    JsonNode disputed = expect(200, act(second, "/api/v1/review/mappings/CM1/reject", "\"3\""));
    assertThat(disputed.at("/status").asString()).isEqualTo("disputed");
    expect(409, act(second, "/api/v1/review/mappings/CM1/reconcile-reject", "\"4\""));
    JsonNode decided =
        expect(200, act(third, "/api/v1/review/mappings/CM1/reconcile-reject", "\"4\""));
    assertThat(decided.at("/status").asString()).isEqualTo("reconciled");
    assertThat(decided.at("/outcome").asBoolean()).isFalse();
    assertThat(
            expect(409, post(curator, "/api/v1/curation/mappings", PAIR)).at("/detail").asString())
        .contains("rejected");

    String history = get(curator, "/api/v1/curation/mappings/CM1/history").body();
    stop();
    Files.writeString(
        data.resolve("curated/mappings.jsonl"),
        "{\"mapping\":\"CM1\",\"vers",
        StandardOpenOption.APPEND);
    open();
    assertThat(get(curator, "/api/v1/curation/mappings/CM1/history").body()).isEqualTo(history);
    assertThat(history).contains("same disease");
  }

  @Test
  void programProposesWhatNoSourceStatesAndLeavesRejectedPairsAlone() {
    String search = "{\"from\":\"OMIM\",\"to\":\"ORPHA\"}";
    JsonNode proposed = expect(200, post(curator, "/api/v1/curation/candidates", search));
    // OMIM:154700 and ORPHA:558 have one name, and MONDO joins them; no source maps one to the
    // other.
    assertThat(proposed.at("/total").asInt()).isEqualTo(1);
    String id = proposed.at("/ids/0").asString();
    assertThat(
            expect(200, get(curator, "/api/v1/curation/mappings/" + id))
                .at("/justification")
                .asString())
        .isEqualTo("semapv:LexicalMatching");
    JsonNode again = expect(200, post(curator, "/api/v1/curation/candidates", search));
    assertThat(again.at("/total").asInt()).isZero();
    assertThat(again.at("/known").asInt()).isEqualTo(1);
    JsonNode bulk =
        expect(
            200,
            post(
                first,
                "/api/v1/review/bulk",
                "{\"filter\":{\"status\":\"candidate\"},\"act\":\"submit\"}"));
    assertThat(bulk.at("/total").asInt()).isEqualTo(1);
    expect(
        200,
        post(
            first,
            "/api/v1/review/bulk",
            "{\"filter\":{\"status\":\"in_review\"},\"act\":\"accept\"}"));
    expect(
        200,
        post(
            second,
            "/api/v1/review/bulk",
            "{\"filter\":{\"status\":\"in_review\"},\"act\":\"accept\"}"));
    JsonNode list = expect(200, get(curator, "/api/v1/curation/mappings?status=accepted"));
    assertThat(list.at("/total").asInt()).isEqualTo(1);
    JsonNode kept = expect(200, post(curator, "/api/v1/curation/reapply", "{}"));
    assertThat(kept.at("/kept").asInt()).isEqualTo(1);
  }

  @Test
  void ofTwoActsOnOneVersionOneHappens() throws Exception {
    expect(201, post(curator, "/api/v1/curation/mappings", PAIR));
    var pool = Executors.newFixedThreadPool(8);
    Callable<Integer> submit =
        () -> act(curator, "/api/v1/curation/mappings/CM1/submit", "\"1\"").statusCode();
    List<Integer> statuses =
        pool
            .invokeAll(List.of(submit, submit, submit, submit, submit, submit, submit, submit))
            .stream()
            .map(
                future -> {
                  try {
                    return future.get();
                  } catch (Exception e) {
                    throw new AssertionError(e);
                  }
                })
            .sorted()
            .toList();
    pool.shutdown();
    assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
  }

  @Test
  void badProposalsAreRefusedByName() {
    refused("{\"predicate\":\"skos:exactMatch\",\"object\":\"ICD11:LD28.01\"}", 400, "subject");
    refused(PAIR.replace("ORPHA:558", "ORPHA:1"), 404, "ORPHA:1");
    refused(PAIR.replace("skos:exactMatch", "sameAs"), 400, "sameAs");
    refused(PAIR.replace("ICD11:LD28.01", "ORPHA:558"), 400, "itself");
    refused(PAIR.replace("\"why\"", "\"confidence\":2,\"why\""), 400, "2");
    expect(404, get(curator, "/api/v1/curation/mappings/CM9"));
    expect(400, get(curator, "/api/v1/curation/mappings?status=lost"));
  }

  private void refused(String body, int status, String named) {
    assertThat(
            expect(status, post(curator, "/api/v1/curation/mappings", body))
                .at("/detail")
                .asString())
        .contains(named);
  }

  private HttpResponse<String> get(String key, String path) {
    return http.get(path, "Authorization", "Bearer " + key);
  }

  private HttpResponse<String> post(String key, String path, String body) {
    return http.post(
        path, body, "Authorization", "Bearer " + key, "Content-Type", "application/json");
  }

  private HttpResponse<String> act(String key, String path, String ifMatch) {
    return ifMatch == null
        ? post(key, path, "{}")
        : http.post(
            path,
            "{\"why\":\"looked\"}",
            "Authorization",
            "Bearer " + key,
            "Content-Type",
            "application/json",
            "If-Match",
            ifMatch);
  }

  private static JsonNode expect(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.request() + " " + answer.body()).isEqualTo(status);
    return Http.parse(answer);
  }
}
