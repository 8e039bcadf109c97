package org.hoofbeat.cypher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.contract.KnowledgeGraphContract;
import org.hoofbeat.model.contract.TinyGraph;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a store made by bulk import. */
class ImportedGraphIT extends KnowledgeGraphContract {

  @TempDir static Path data;
  private GraphStore.Running running;
  private BoltConnection connection;

  @Override
  protected KnowledgeGraph open(TinyGraph tiny) {
    Optional<GraphStore> stores = GraphStore.find();
    assumeTrue(stores.isPresent(), "built without the embedded DBMS");
    Path store = data.resolve("builds/1");
    try (KnowledgeGraphWriter writer =
        stores.get().newStore(store, data, SchemaMigrations.statements())) {
      tiny.writeTo(writer);
      writer.complete(ProgressListener.SILENT);
    }
    running = stores.get().start(store, data);
    connection = BoltConnection.open(running.address());
    return BoltKnowledgeGraph.open(connection);
  }

  @Test
  void theSchemaOfAnImportIsThatOfTheMigrations() {
    assertThatCode(() -> SchemaMigrations.apply(connection)).doesNotThrowAnyException();
    assertThatCode(() -> SchemaMigrations.apply(connection)).doesNotThrowAnyException();
  }

  @AfterAll
  void stop() {
    if (running != null) {
      connection.close();
      running.close();
    }
  }
}
