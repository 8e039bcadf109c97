package org.hoofbeat.cypher;

import java.nio.file.Path;
import org.hoofbeat.model.contract.KnowledgeGraphContract;
import org.hoofbeat.model.contract.TinyGraph;
import org.hoofbeat.model.graph.BoltAddress;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

/** The contract on a server of its own; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ServerContractIT extends KnowledgeGraphContract {

  @Container
  private static final Neo4jContainer SERVER =
      new Neo4jContainer("neo4j:5.26-community").withAdminPassword("not-a-secret-1");

  @TempDir static Path work;

  @Override
  protected KnowledgeGraph open(TinyGraph tiny) {
    BoltAddress address = new BoltAddress(SERVER.getBoltUrl(), "neo4j", SERVER.getAdminPassword());
    return BoltContractIT.write(BoltConnection.open(address), tiny, work);
  }
}
