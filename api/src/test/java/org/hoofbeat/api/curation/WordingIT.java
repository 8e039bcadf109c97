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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WordingIT {

  private static final String PATH = "/api/v1/curation/wordings";
  private static final String ACCEPTED =
      "{\"term\":\"HP:0001250\",\"wording\":\"羊角风\",\"verdict\":\"accepted\",\"why\":\"as people say\"}";

  @TempDir private Path data;
  private HoofbeatServer server;
  private Http http;
  private String curator;

  @BeforeEach
  void start() {
    open();
    curator = TestKeys.make(http, TestKeys.firstAdministrator(server, http), Role.CURATOR);
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
  void correctionsHoldAtOnceAndAfterARestart() {
    assertThat(found("羊角风")).isZero();
    assertThat(post(PATH, ACCEPTED).statusCode()).isEqualTo(201);
    assertThat(found("羊角风")).isEqualTo(1);
    server.close();
    open();
    assertThat(found("羊角风")).isEqualTo(1);
    assertThat(post(PATH, ACCEPTED.replace("accepted", "rejected")).statusCode()).isEqualTo(201);
    assertThat(found("羊角风")).isZero();
    JsonNode kept = Http.parse(http.get(PATH, "Authorization", "Bearer " + curator)).at("/items");
    assertThat(kept.size()).isEqualTo(2);
    assertThat(kept.at("/0/curator").asString()).isNotBlank();
  }

  @Test
  void unknownTermAndVerdictAreRefused() {
    assertThat(post(PATH, ACCEPTED.replace("HP:0001250", "HP:9999999")).statusCode())
        .isEqualTo(400);
    assertThat(post(PATH, ACCEPTED.replace("\"accepted\"", "\"perhaps\"")).statusCode())
        .isEqualTo(400);
  }

  private int found(String text) {
    var answer = post("/api/v1/text/recognise", "{\"text\":\"" + text + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Http.parse(answer).at("/total").asInt();
  }

  private java.net.http.HttpResponse<String> post(String path, String body) {
    return http.post(
        path, body, "Content-Type", "application/json", "Authorization", "Bearer " + curator);
  }
}
