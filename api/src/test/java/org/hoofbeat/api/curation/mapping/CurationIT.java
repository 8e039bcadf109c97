package org.hoofbeat.api.curation.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
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

  private static final String MAPPINGS = "/api/v1/curation/mappings";
  private static final String BULK = "/api/v1/curation/bulk";
  private static final String NAMES = "/api/v1/curation/designations";

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
    server = SmallWorld.serveForCurators(data);
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
    JsonNode state =
        expect(200, get(curator, "/api/v1/curation/mappings/CM1/history")).at("/1/after");
    assertThat(state.at("/subject").asString()).isEqualTo("ORPHA:558");
    assertThat(state.at("/predicate").asString()).isEqualTo("skos:exactMatch");
    assertThat(state.at("/status").asString()).isEqualTo("in_review");
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
                "/api/v1/curation/bulk",
                "{\"filter\":{\"status\":\"candidate\"},\"act\":\"submit\"}"));
    assertThat(bulk.at("/total").asInt()).isEqualTo(1);
    expect(
        200,
        post(
            first,
            "/api/v1/curation/bulk",
            "{\"filter\":{\"status\":\"in_review\"},\"act\":\"accept\"}"));
    expect(
        200,
        post(
            second,
            "/api/v1/curation/bulk",
            "{\"filter\":{\"status\":\"in_review\"},\"act\":\"accept\"}"));
    JsonNode list = expect(200, get(curator, "/api/v1/curation/mappings?status=accepted"));
    assertThat(list.at("/total").asInt()).isEqualTo(1);
    JsonNode kept = expect(200, post(curator, "/api/v1/curation/reapply", "{}"));
    assertThat(kept.at("/kept").asInt()).isEqualTo(1);
  }

  @Test
  void bulkIsSeenBeforeItIsDoneAndTakenBackWhole() {
    expect(201, post(curator, MAPPINGS, PAIR));
    String submit = "{\"filter\":{\"status\":\"candidate\"},\"act\":\"submit\"%s}";
    JsonNode preview = expect(200, post(curator, BULK, String.format(submit, ",\"preview\":true")));
    assertThat(preview.at("/total").asInt()).isEqualTo(1);
    assertThat(preview.at("/sample/0/id").asString()).isEqualTo("CM1");
    assertThat(expect(200, get(curator, MAPPINGS + "/CM1")).at("/status").asString())
        .isEqualTo("candidate");
    expect(409, post(curator, BULK, String.format(submit, ",\"expected\":2")));
    JsonNode done = expect(200, post(curator, BULK, String.format(submit, ",\"expected\":1")));
    String items = "{\"items\":" + done.at("/done") + "}";
    expect(403, post(first, "/api/v1/curation/undo", items));
    expect(200, post(curator, "/api/v1/curation/undo", items));
    assertThat(expect(200, get(curator, MAPPINGS + "/CM1")).at("/status").asString())
        .isEqualTo("candidate");
    expect(412, post(curator, "/api/v1/curation/undo", items));
    JsonNode refused =
        expect(200, post(curator, BULK, "{\"filter\":{},\"act\":\"accept\",\"onlyAllowed\":true}"));
    assertThat(refused.at("/total").asInt()).isZero();
    assertThat(refused.at("/leftOut").asInt()).isEqualTo(1);
  }

  @Test
  void relationFoundRightByBothIsTakenUpAndWordsOfVotersStayHidden() throws Exception {
    expect(201, post(curator, MAPPINGS, PAIR));
    expect(200, act(curator, MAPPINGS + "/CM1/submit", "\"1\""));
    assertThat(waiting(first)).isEqualTo(1);
    String broad = "{\"predicate\":\"skos:broadMatch\"}";
    expect(200, decide(first, "accept", "\"2\"", broad));
    expect(204, post(first, MAPPINGS + "/CM1/comments", "{\"text\":\"wider, surely\"}"));
    assertThat(waiting(first)).isZero();
    assertThat(get(second, MAPPINGS + "/CM1/history").body()).doesNotContain("surely");
    expect(400, decide(second, "reject", "\"3\"", broad));
    JsonNode both = expect(200, decide(second, "accept", "\"3\"", broad));
    assertThat(both.at("/status").asString()).isEqualTo("accepted");
    assertThat(both.at("/predicate").asString()).isEqualTo("skos:broadMatch");
    assertThat(get(third, MAPPINGS + "/CM1/history").body()).contains("surely");
    JsonNode progress = expect(200, get(curator, "/api/v1/curation/progress"));
    assertThat(progress.at("/byStatus/accepted").asInt()).isEqualTo(1);
    assertThat(progress.at("/agreement/0/agreed").asInt()).isEqualTo(1);
  }

  private int waiting(String key) {
    return expect(200, get(key, MAPPINGS + "?waiting=true")).at("/total").asInt();
  }

  private HttpResponse<String> decide(String key, String act, String version, String body) {
    return http.post(
        "/api/v1/review/mappings/CM1/" + act,
        body,
        "Authorization",
        "Bearer " + key,
        "Content-Type",
        "application/json",
        "If-Match",
        version);
  }

  @Test
  void assignedMappingsAreFoundByWhoHasThemAndEvidenceShowsWhatIsShared() {
    expect(201, post(curator, MAPPINGS, PAIR));
    expect(
        200, post(curator, "/api/v1/curation/assign", "{\"ids\":[\"CM1\"],\"assignee\":\"wang\"}"));
    assertThat(expect(200, get(first, MAPPINGS + "?assignee=wang")).at("/total").asInt())
        .isEqualTo(1);
    assertThat(expect(200, get(first, MAPPINGS + "?assignee=-")).at("/total").asInt()).isZero();
    JsonNode evidence = expect(200, get(curator, MAPPINGS + "/CM1/evidence"));
    assertThat(evidence.at("/subject/term/id").asString()).isEqualTo("ORPHA:558");
    assertThat(evidence.at("/object/names")).isNotEmpty();
  }

  @Test
  void nameThatAnotherPersonAcceptedIsSearched() {
    String body = "{\"term\":\"HP:0001250\",\"text\":\"抽风\",\"why\":\"as parents say\"}";
    JsonNode made = expect(201, post(first, NAMES, body));
    String id = made.at("/id").asString();
    expect(409, post(curator, NAMES, body));
    expect(404, post(curator, NAMES, body.replace("HP:0001250", "HP:9999999")));
    expect(403, post(first, "/api/v1/review/designations/" + id + "/accept", "{}"));
    assertThat(search("抽风")).doesNotContain("HP:0001250");
    expect(200, post(second, "/api/v1/review/designations/" + id + "/accept", "{}"));
    assertThat(search("抽风")).contains("HP:0001250").contains("抽风");
    assertThat(search("抽")).contains("HP:0001250");
    expect(200, post(third, "/api/v1/review/designations/" + id + "/reopen", "{}"));
    assertThat(search("抽风")).doesNotContain("HP:0001250");
  }

  private String search(String text) {
    return http.get("/api/v1/search?lang=zh&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
        .body();
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
