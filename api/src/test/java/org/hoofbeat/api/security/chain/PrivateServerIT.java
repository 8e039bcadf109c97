package org.hoofbeat.api.security.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.security.TestKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateServerIT {

  private static Path data;
  private static HoofbeatServer server;
  private static Http http;
  private static String admin;

  @BeforeAll
  static void start(@TempDir Path folder) {
    data = folder;
    server = HoofbeatServer.start(ServerSettings.loopback(0, folder));
    server.swap(ServedBuild.of(SmallWorld.graph(1)));
    http = new Http(server);
    admin = TestKeys.firstAdministrator(server, http);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void anonymousCallersMayReadAndRankAndNothingElse() {
    assertThat(http.json("/api/v1/session").at("/roles").toString())
        .isEqualTo("[\"reader\",\"clinician\"]");
    assertThat(http.get("/api/v1/sources").statusCode()).isEqualTo(200);
    assertThat(http.get("/api/v1/admin/users").statusCode()).isEqualTo(401);
    assertThat(
            http.post("/api/v1/admin/users", "{}", "Content-Type", "application/json").statusCode())
        .isEqualTo(401);
  }

  @Test
  void foreignHostIsRefused() throws IOException {
    assertThat(
            raw("GET /api/v1/sources HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403")
        .contains("evil.example");
    assertThat(
            raw(
                "GET / HTTP/1.1\r\nHost: evil.example:"
                    + server.port()
                    + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
    assertThat(raw("GET /api/v1/sources HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(
            raw(
                "GET /api/v1/sources HTTP/1.1\r\nHost: localhost.evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void requestsThatAProxyPassedOnAreRefused() {
    assertThat(http.get("/api/v1/sources", "X-Forwarded-For", "10.0.0.1").statusCode())
        .isEqualTo(403);
  }

  @Test
  void otherPeoplesPagesMayNotChangeAnythingAndGetNoPermissionToRead() {
    var answer =
        http.post(
            "/api/v1/session",
            "{}",
            "Content-Type",
            "application/json",
            "Origin",
            "https://evil.example");
    assertThat(answer.statusCode()).isEqualTo(403);
    var read = http.get("/api/v1/sources", "Origin", "https://evil.example");
    assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(
            http.send("OPTIONS", "/api/v1/sources", "", "Access-Control-Request-Method", "GET")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @Test
  void strictHeadersAreOnEveryAnswer() {
    for (String path :
        new String[] {"/", "/api/v1/sources", "/api/v1/nothing", "/actuator/health"}) {
      var headers = http.get(path).headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
      assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).hasValue("same-origin");
      assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
          .as(path)
          .hasValue("same-origin");
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'");
      assertThat(headers.firstValue("Server")).as(path).isEmpty();
    }
  }

  @Test
  void givenPasswordServesOnceToSetOnesOwn() {
    var made =
        http.post(
            "/api/v1/admin/users",
            "{\"name\":\"wang\",\"role\":\"curator\"}",
            "Content-Type",
            "application/json",
            "Authorization",
            "Bearer " + admin);
    String given = Http.parse(made).at("/password").asString();
    String login = "{\"user\":\"wang\",\"password\":\"" + given + "\"}";
    assertThat(http.post("/api/v1/session", login, "Content-Type", "application/json").statusCode())
        .isEqualTo(403);
    String shortOne =
        "{\"user\":\"wang\",\"password\":\"" + given + "\",\"newPassword\":\"short\"}";
    assertThat(
            http.send(
                    "PUT", "/api/v1/session/password", shortOne, "Content-Type", "application/json")
                .statusCode())
        .isEqualTo(400);
    String good =
        "{\"user\":\"wang\",\"password\":\""
            + given
            + "\",\"newPassword\":\""
            + TestKeys.PASSWORD
            + "\"}";
    assertThat(
            http.send("PUT", "/api/v1/session/password", good, "Content-Type", "application/json")
                .statusCode())
        .isEqualTo(204);
    assertThat(http.post("/api/v1/session", login, "Content-Type", "application/json").statusCode())
        .isEqualTo(401);
    var session = TestKeys.login(http, "wang");
    assertThat(Http.parse(session).at("/roles").toString())
        .contains("curator")
        .doesNotContain("reviewer");
    String cookie = session.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
  }

  @Test
  void changesMadeWithASessionNeedItsToken() {
    var session = TestKeys.login(http, "admin");
    String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    String csrf = Http.parse(session).at("/csrf").asString();
    String body = "{\"name\":\"li\",\"role\":\"reader\"}";
    assertThat(
            http.post(
                    "/api/v1/admin/users",
                    body,
                    "Content-Type",
                    "application/json",
                    "Cookie",
                    cookie)
                .statusCode())
        .isEqualTo(403);
    assertThat(
            http.post(
                    "/api/v1/admin/users",
                    body,
                    "Content-Type",
                    "application/json",
                    "Cookie",
                    cookie,
                    "X-CSRF-TOKEN",
                    csrf)
                .statusCode())
        .isEqualTo(201);
    assertThat(http.json("/api/v1/session", "Cookie", cookie).at("/user").asString())
        .isEqualTo("admin");
    http.send("DELETE", "/api/v1/session", "", "Cookie", cookie, "X-CSRF-TOKEN", csrf);
    assertThat(http.get("/api/v1/admin/users", "Cookie", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void sessionFollowsItsUsersRoleAndEndsWithTheUser() {
    TestKeys.user(http, admin, "sun", "reviewer");
    String cookie =
        TestKeys.login(http, "sun").headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    assertThat(http.get("/api/v1/curation/mappings", "Cookie", cookie).statusCode()).isEqualTo(200);
    change("sun", "{\"role\":\"reader\"}");
    assertThat(http.get("/api/v1/curation/mappings", "Cookie", cookie).statusCode()).isEqualTo(403);
    change("sun", "{\"role\":\"curator\"}");
    assertThat(http.get("/api/v1/curation/mappings", "Cookie", cookie).statusCode()).isEqualTo(200);
    change("sun", "{\"disabled\":true}");
    assertThat(http.get("/api/v1/curation/mappings", "Cookie", cookie).statusCode()).isEqualTo(401);
    change("sun", "{\"disabled\":false}");
    assertThat(http.get("/api/v1/curation/mappings", "Cookie", cookie).statusCode()).isEqualTo(401);
  }

  private static void change(String name, String body) {
    var answer =
        http.send(
            "PUT",
            "/api/v1/admin/users/" + name,
            body,
            "Content-Type",
            "application/json",
            "Authorization",
            "Bearer " + admin);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void passwordsCannotBeTriedOut() {
    int last = 0;
    for (int i = 0; last != 429 && i < 4 * RateLimits.LOGINS_A_MINUTE; i++) {
      var answer =
          http.post(
              "/api/v1/session",
              "{\"user\":\"nobody\",\"password\":\"x\"}",
              "Content-Type",
              "application/json");
      last = answer.statusCode();
      assertThat(last).isIn(401, 429);
      assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(last == 429);
    }
    assertThat(last).isEqualTo(429);
  }

  @Test
  void filesHoldNoSecretAndAreTheirOwnersOnly() throws IOException {
    Path accounts = data.resolve("access/accounts.json");
    String secret = admin.split("_", 3)[2];
    assertThat(Files.readString(accounts)).doesNotContain(secret).doesNotContain(TestKeys.PASSWORD);
    assertThat(Files.readString(data.resolve("access/audit.jsonl")))
        .contains("key made")
        .doesNotContain(secret)
        .doesNotContain(TestKeys.PASSWORD);
    for (String file : new String[] {"access/accounts.json", "access/audit.jsonl"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void longBodiesAreRefusedWhetherOrNotTheySayTheirLength() throws IOException {
    String tenMegabytes = "{\"user\":\"" + "x".repeat(10_000_000) + "\"}";
    assertThat(
            http.post("/api/v1/session", tenMegabytes, "Content-Type", "application/json")
                .statusCode())
        .isEqualTo(413);
    String chunk =
        Integer.toHexString(1 << 19) + "\r\n" + "\"".repeat(1) + "x".repeat((1 << 19) - 1) + "\r\n";
    String head =
        "POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    String more = Integer.toHexString(1 << 19) + "\r\n" + "x".repeat(1 << 19) + "\r\n";
    assertThat(raw(head + chunk + more + more + "0\r\n\r\n")).startsWith("HTTP/1.1 413");
  }

  @Test
  void deepAndMalformedJsonIsRefusedWithoutRepeatingIt() {
    String deep = "[".repeat(100_000);
    assertThat(http.post("/api/v1/session", deep, "Content-Type", "application/json").statusCode())
        .isEqualTo(400);
    var unknown =
        http.post(
            "/api/v1/session",
            "{\"user\":\"a\",\"patient\":\"SECRETNAME\"}",
            "Content-Type",
            "application/json");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("patient").doesNotContain("SECRETNAME");
    assertThat(http.post("/api/v1/session", "x", "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      byte[] answer = new byte[4000];
      int length = socket.getInputStream().readNBytes(answer, 0, 600);
      return new String(answer, 0, Math.max(length, 0), StandardCharsets.UTF_8);
    }
  }
}
