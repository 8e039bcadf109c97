package org.hoofbeat.benchmarks.http;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a server, made from what it knows itself: names in both languages, codes, mapped codes. */
final class Scenarios {

  private static final long SEED = 11;
  private static final int BATCH = 2_000;
  private static final int BATCHES = 5;
  private static final int LETTERS = 12;
  private static final int NAMES = 4_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final Connection server;
  private final Random random = new Random(SEED);

  Scenarios(Connection server) {
    this.server = server;
  }

  /** The first one is the empty request that others are compared with. */
  List<Scenario> all() throws IOException {
    Map<String, String> english = names("en");
    Map<String, String> chinese = names("zh");
    List<String> labels = new ArrayList<>(english.values());
    labels.addAll(chinese.values());
    java.util.Collections.shuffle(labels, random);
    List<String> codes = List.copyOf(english.keySet());
    return List.of(
        gets("empty (liveness)", List.of("/actuator/health/liveness")),
        gets(
            "resolve, exact",
            labels.stream().map(label -> "/api/v1/resolve?to=HP&max=1&text=" + q(label)).toList()),
        batches(labels),
        gets("search as typed", typed(labels)),
        gets(
            "$lookup",
            codes.stream()
                .map(
                    code ->
                        "/fhir/CodeSystem/$lookup?system=http://human-phenotype-ontology.org&code="
                            + q(code))
                .toList()),
        gets("$translate", translations()),
        gets(
            "$expand, 10 of many",
            labels.stream()
                .map(
                    label ->
                        "/fhir/ValueSet/$expand?count=10&url="
                            + q("http://human-phenotype-ontology.org?fhir_vs")
                            + "&filter="
                            + q(label.substring(0, Math.min(4, label.length()))))
                .toList()),
        ranking(codes));
  }

  private static Scenario gets(String name, List<String> paths) {
    return new Scenario(name, paths.stream().map(Connection::get).toList(), 1);
  }

  /** Identifier to label of phenotypic abnormalities, found by what names begin with. */
  private Map<String, String> names(String language) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    List<String> beginnings =
        language.equals("zh") ? List.of("异", "先", "肌", "发", "骨", "肾", "眼") : letters();
    for (String beginning : beginnings) {
      JsonNode answer =
          json(
              "/api/v1/search?branch=HP:0000118&limit=1000&lang="
                  + language
                  + "&q="
                  + q(beginning));
      for (JsonNode item : answer.path("items")) {
        if (!item.path("term").has("fallback") && names.size() < NAMES) {
          names.put(item.at("/term/id").asString(), item.at("/term/name").asString());
        }
      }
    }
    return names;
  }

  private static List<String> letters() {
    return "abcdefghijklmnopqrstuvwxyz".chars().mapToObj(c -> String.valueOf((char) c)).toList();
  }

  private static Scenario batches(List<String> labels) {
    List<byte[]> requests = new ArrayList<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < BATCH; i++) {
        String label = labels.get((batch * BATCH + i) % labels.size());
        lines.append(JSON.writeValueAsString(Map.of("id", "" + i, "text", label))).append('\n');
      }
      requests.add(
          Connection.post("/api/v1/resolve?to=HP", "application/x-ndjson", lines.toString()));
    }
    return new Scenario("resolve, NDJSON", requests, BATCH);
  }

  /** Each name letter by letter, as it would be typed. */
  private List<String> typed(List<String> labels) {
    List<String> paths = new ArrayList<>();
    for (String label : labels.subList(0, Math.min(1_000, labels.size()))) {
      for (int end = 1; end <= Math.min(LETTERS, label.length()); end++) {
        paths.add("/api/v1/search?limit=10&lang=zh&q=" + q(label.substring(0, end)));
      }
    }
    return paths;
  }

  private List<String> translations() throws IOException {
    List<String> paths = new ArrayList<>();
    for (JsonNode item : json("/api/v1/mappings?subject=ORPHA&limit=1000").path("items")) {
      String code = item.at("/subject/id").asString().substring("ORPHA:".length());
      paths.add("/fhir/ConceptMap/$translate?system=https://www.orpha.net&code=" + q(code));
    }
    return paths;
  }

  /** Ten findings a patient. */
  private Scenario ranking(List<String> codes) {
    List<byte[]> requests = new ArrayList<>();
    for (int patient = 0; patient < 200; patient++) {
      List<String> observed = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        observed.add(codes.get(random.nextInt(codes.size())));
      }
      requests.add(
          Connection.post(
              "/api/v1/rank",
              "application/json",
              JSON.writeValueAsString(Map.of("observed", observed, "limit", 20))));
    }
    return new Scenario("rank, 10 findings", requests, 1);
  }

  private JsonNode json(String path) throws IOException {
    Connection.Answer answer = server.send(Connection.get(path), true);
    if (answer.status() != 200) {
      throw new IOException(path + " gave " + answer.status());
    }
    return JSON.readTree(answer.body());
  }

  private static String q(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
