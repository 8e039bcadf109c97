package org.hoofbeat.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hoofbeat.model.graph.BoltAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoltConnectionTest {

  private static final String URI = "bolt://graph.example.org:7687";

  @Test
  void userAndPasswordComeFromTheEnvironment() {
    assertThat(
            BoltConnection.address(
                URI, Map.of("HOOFBEAT_NEO4J_USER", "reader", "HOOFBEAT_NEO4J_PASSWORD", "secret")))
        .isEqualTo(new BoltAddress(URI, "reader", "secret"));
  }

  @Test
  void thePasswordMayStandInAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "secret \nsomething else\n");
    assertThat(BoltConnection.address(URI, Map.of("HOOFBEAT_NEO4J_PASSWORD_FILE", file.toString())))
        .isEqualTo(new BoltAddress(URI, "neo4j", "secret"));
  }

  @Test
  void withoutAPasswordTheMessageSaysWhatToSet() {
    assertThatThrownBy(() -> BoltConnection.address(URI, Map.of()))
        .hasMessageContaining(URI)
        .hasMessageContaining("\nMaybe set HOOFBEAT_NEO4J_PASSWORD");
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutThePassword() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    BoltAddress address = new BoltAddress("bolt://127.0.0.1:" + free, "neo4j", "secret-word");
    assertThatThrownBy(() -> BoltConnection.open(address))
        .hasMessageContaining("No graph at neo4j@bolt://127.0.0.1:" + free)
        .hasMessageNotContainingAny("secret-word");
    assertThatThrownBy(
            () -> BoltConnection.open(new BoltAddress("http://x", "neo4j", "secret-word")))
        .hasMessageContaining("Not the address of a Neo4j: http://x");
  }
}
