package org.hoofbeat.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The pages' client is generated from a description kept beside it; it must be this server's. */
@ExtendWith(TestServer.class)
class DescriptionIT {

  private static final Path KEPT = Path.of("../web/src/api/openapi.json");
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void pagesAreGeneratedFromThisDescription(Http http) throws IOException {
    ObjectNode served = (ObjectNode) http.json("/v3/api-docs");
    served.remove("servers");
    Path written = Path.of("target/openapi.json");
    Files.writeString(
        written, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n");
    assertThat(JSON.readTree(Files.readString(KEPT)))
        .as("copy %s to %s and run: npm --prefix web run client", written.toAbsolutePath(), KEPT)
        .isEqualTo(served);
  }

  @Test
  void everyOperationShowsAnExampleOfWhatItNeeds(Http http) {
    JsonNode description = http.json("/v3/api-docs");
    List<String> without = new ArrayList<>();
    for (var path : description.at("/paths").properties()) {
      for (var operation : path.getValue().properties()) {
        String name = operation.getKey() + " " + path.getKey();
        for (JsonNode parameter : operation.getValue().path("parameters")) {
          if (parameter.path("required").asBoolean(false)
              && !hasExample(parameter, description, Set.of())) {
            without.add(name + ": " + parameter.path("name").asString());
          }
        }
        for (var body : operation.getValue().at("/requestBody/content").properties()) {
          boolean text = !body.getKey().contains("officedocument");
          if (text && !hasExample(body.getValue(), description, Set.of())) {
            without.add(name + ": " + body.getKey());
          }
        }
      }
    }
    assertThat(description.at("/paths").size()).isGreaterThan(50);
    assertThat(without).isEmpty();
  }

  /** Here, or in what is referred to from here; a list of allowed values serves, too. */
  private static boolean hasExample(JsonNode node, JsonNode description, Set<String> followed) {
    if (node.has("example") || node.has("examples") || node.has("enum")) {
      return true;
    }
    String reference = node.path("$ref").asString("");
    if (!reference.isEmpty() && !followed.contains(reference)) {
      Set<String> now = new HashSet<>(followed);
      now.add(reference);
      return hasExample(description.at(reference.substring(1)), description, now);
    }
    for (JsonNode child : node) {
      if (hasExample(child, description, followed)) {
        return true;
      }
    }
    return false;
  }
}
