package org.hoofbeat.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.hoofbeat.api.build.ServedBuild;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every operation of the OpenAPI description, with every role, against the table; on a server that others can reach. */
class AccessTableIT {

  private record Operation(String method, String path) {}

  private static HoofbeatServer server;
  private static Http http;
  private static final Map<Role, String> KEYS = new EnumMap<>(Role.class);
  private static List<Operation> operations;

  @BeforeAll
  static void start(@TempDir Path data) {
    server =
        HoofbeatServer.start(
            new ServerSettings("127.0.0.1", 0, data, List.of("hoofbeat.example"), null, false));
    server.swap(ServedBuild.of(SmallWorld.graph(1)));
    http = new Http(server);
    String admin = TestKeys.firstAdministrator(server, http);
    for (Role role : Role.values()) {
      KEYS.put(role, TestKeys.make(http, admin, role));
    }
    operations =
        operations(http.json("/v3/api-docs", "Authorization", "Bearer " + KEYS.get(Role.READER)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyDescribedOperationHasARule() {
    assertThat(operations).hasSizeGreaterThan(20);
    for (Operation operation : operations) {
      assertThat(AccessTable.find(operation.method, operation.path))
          .as(operation.toString())
          .isPresent();
    }
  }

  @Test
  void everyServiceOfTheApplicationHasARule() {
    for (String mapping : TestKeys.mappings(server)) {
      String[] parts = mapping.split(" ");
      assertThat(AccessTable.find(parts[0], parts[1])).as(mapping).isPresent();
    }
  }

  @Test
  void anonymousCallersGetNothingButWhatIsForEverybody() {
    for (Operation operation : operations) {
      int status =
          http.send(operation.method, operation.path, "{}", "Content-Type", "application/json")
              .statusCode();
      if (role(operation).isPresent()) {
        assertThat(status).as(operation.toString()).isEqualTo(401);
      } else {
        assertThat(status).as(operation.toString()).isIn(200, 204, 400);
      }
    }
  }

  @Test
  void eachRoleMayDoWhatTheTableSaysAndNoMore() {
    for (Operation operation : operations) {
      Optional<Role> least = role(operation);
      for (Role role : Role.values()) {
        var answer =
            http.send(
                operation.method,
                operation.path,
                "{}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + KEYS.get(role));
        boolean allowed = least.isEmpty() || role.compareTo(least.get()) >= 0;
        if (allowed) {
          assertThat(answer.statusCode())
              .as(role + " " + operation + answer.body())
              .isNotIn(401, 403, 500);
        } else {
          assertThat(answer.statusCode()).as(role + " " + operation).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void whatTheTableDoesNotKnowDoesNotExist() {
    String admin = "Bearer " + KEYS.get(Role.ADMINISTRATOR);
    assertThat(http.get("/api/v1/secret", "Authorization", admin).statusCode()).isEqualTo(404);
    assertThat(http.get("/actuator/env", "Authorization", admin).statusCode()).isEqualTo(404);
    assertThat(http.get("/actuator", "Authorization", admin).statusCode()).isEqualTo(404);
  }

  @Test
  void pagesAreForEverybodyAndHealthToo() {
    assertThat(http.get("/").statusCode()).isEqualTo(200);
    assertThat(http.get("/page/page.css").statusCode()).isEqualTo(200);
    assertThat(http.get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(http.get("/actuator/prometheus").statusCode()).isEqualTo(401);
  }

  @Test
  void unknownAndRevokedKeysAreRefusedEverywhere() {
    assertThat(http.get("/api/v1/sources", "Authorization", "Bearer hb_abc_def").statusCode())
        .isEqualTo(401);
    assertThat(http.get("/actuator/health", "Authorization", "Bearer hb_abc_def").statusCode())
        .isEqualTo(401);
    String key = TestKeys.make(http, KEYS.get(Role.ADMINISTRATOR), Role.READER);
    assertThat(http.get("/api/v1/sources", "Authorization", "Bearer " + key).statusCode())
        .isEqualTo(200);
    String id = key.split("_")[1];
    String user = TestKeys.userOf(http, KEYS.get(Role.ADMINISTRATOR), id);
    var revoked =
        http.send(
            "DELETE",
            "/api/v1/admin/users/" + user + "/keys/" + id,
            "",
            "Authorization",
            "Bearer " + KEYS.get(Role.ADMINISTRATOR));
    assertThat(revoked.statusCode()).isEqualTo(204);
    assertThat(http.get("/api/v1/sources", "Authorization", "Bearer " + key).statusCode())
        .isEqualTo(401);
  }

  private static Optional<Role> role(Operation operation) {
    return Optional.ofNullable(
        AccessTable.find(operation.method, operation.path).orElseThrow().role());
  }

  private static List<Operation> operations(JsonNode description) {
    List<Operation> found = new ArrayList<>();
    for (String path : description.at("/paths").propertyNames()) {
      JsonNode item = description.at("/paths").get(path);
      for (String method : item.propertyNames()) {
        found.add(
            new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path.replaceAll("\\{[^}]*}", "HP:0001250")));
      }
    }
    return found;
  }
}
