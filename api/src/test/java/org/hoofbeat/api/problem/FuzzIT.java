package org.hoofbeat.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.hoofbeat.api.security.TestKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the API's own description with every bad value in every parameter and body, as administrator: an answer
 * or a 4xx problem document, never a 5xx, and what is refused is named.
 */
class FuzzIT {

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "-1",
          "0",
          "99999999999999999999",
          "1e309",
          "NaN",
          "true",
          "null",
          "HP:",
          ":1",
          "HP:9999999",
          "NOWHERE:1",
          "☃",
          "癫痫",
          "a\u0001b",
          "' OR 1=1 --",
          "\"}) DETACH DELETE n //",
          "*} UNION SELECT",
          "} INSERT DATA { <a:a> <a:b> <a:c> } #",
          "../../etc/passwd",
          "${jndi:ldap://127.0.0.1/a}",
          "<script>alert(1)</script>",
          "(a+)+$",
          "x".repeat(5_000));

  private static final List<String> BODIES =
      List.of(
          "",
          "null",
          "[]",
          "{}",
          "0",
          "\"text\"",
          "{",
          "{\"unknown\":1}",
          "[".repeat(2_000),
          "{\"a\":".repeat(600) + "1" + "}".repeat(600),
          "{\"observed\":{\"a\":1}}",
          "{\"observed\":[null]}",
          "{\"observed\":[\"' OR 1=1 --\"]}",
          "{\"observed\":[\"HP:0002616\"],\"limit\":-1}",
          "{\"observed\":[\"HP:0002616\"],\"onset\":\"P" + "9".repeat(30) + "Y\"}",
          "{\"patient\":{\"features\":[{\"id\":[1]}]}}",
          "{\"phenotypicFeatures\":[{\"type\":{\"id\":\"nonsense\"}}]}",
          "\u0000");

  private static HoofbeatServer server;
  private static Http http;
  private static String admin;

  @BeforeAll
  static void start(@TempDir Path data) {
    server = HoofbeatServer.start(ServerSettings.loopback(0, data));
    server.swap(SmallWorld.served(1));
    http = new Http(server);
    admin = "Bearer " + TestKeys.firstAdministrator(server, http);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> everyOperationRefusesWhatIsBadWithAProblemDocument() {
    JsonNode paths = http.json("/v3/api-docs").at("/paths");
    List<DynamicTest> tests = new ArrayList<>();
    for (String path : paths.propertyNames()) {
      for (String method : paths.get(path).propertyNames()) {
        JsonNode operation = paths.get(path).get(method);
        String verb = method.toUpperCase(Locale.ROOT);
        tests.add(DynamicTest.dynamicTest(verb + " " + path, () -> fuzz(verb, path, operation)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests.stream();
  }

  private static void fuzz(String verb, String path, JsonNode operation) {
    String good = address(path, operation, "", "");
    for (JsonNode parameter : operation.path("parameters")) {
      String in = parameter.at("/in").asString();
      if (in.equals("path") || in.equals("query")) {
        for (String value : VALUES) {
          String asked = address(path, operation, parameter.at("/name").asString(), value);
          hold(verb, asked, "{}", value);
        }
      }
    }
    if (operation.has("requestBody")) {
      for (String type : operation.at("/requestBody/content").propertyNames()) {
        for (String body : BODIES) {
          hold(http.send(verb, good, body, "Content-Type", type, "Authorization", admin), body);
        }
        hold(
            http.send(
                verb,
                good,
                "\"" + "x".repeat(1 << 20) + "\"",
                "Content-Type",
                type,
                "Authorization",
                admin),
            "1 MiB");
      }
      var other = http.send(verb, good, "x", "Content-Type", "image/png", "Authorization", admin);
      assertThat(other.statusCode()).as(verb + " " + good).isIn(400, 413, 415);
    }
  }

  private static void hold(String verb, String address, String body, String value) {
    var answer =
        http.send(verb, address, body, "Content-Type", "application/json", "Authorization", admin);
    hold(answer, value);
  }

  private static void hold(HttpResponse<String> answer, String value) {
    String what = answer.request().method() + " " + answer.uri() + "\n" + value;
    assertThat(answer.statusCode()).as(what + "\n" + answer.body()).isLessThan(500);
    if (answer.statusCode() >= 400) {
      String type = answer.headers().firstValue("Content-Type").orElse("");
      assertThat(type).as(what).startsWith("application/problem+json");
      assertThat(Http.parse(answer).at("/detail").asString()).as(what).isNotBlank();
    }
  }

  /** The operation's address with its own examples, and one parameter replaced. */
  private static String address(String path, JsonNode operation, String replaced, String value) {
    String filled = path;
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.at("/name").asString();
      String example = parameter.at("/example").asString("");
      String text = name.equals(replaced) ? value : example.isEmpty() ? "HP:0001250" : example;
      String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
      boolean needed = parameter.at("/required").asBoolean() || name.equals(replaced);
      switch (parameter.at("/in").asString()) {
        case "path" -> filled = filled.replace("{" + name + "}", encoded);
        case "query" -> {
          if (needed) {
            query.add(name + "=" + encoded);
          }
        }
        default -> {}
      }
    }
    return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
  }
}
