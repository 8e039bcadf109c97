package org.hoofbeat.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
}
