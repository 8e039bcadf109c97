package org.hoofbeat.cypher;

import java.nio.file.Path;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.contract.KnowledgeGraphContract;
import org.hoofbeat.model.contract.TinyGraph;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a graph written over Bolt. */
@ExtendWith(SharedNeo4j.class)
class BoltContractIT extends KnowledgeGraphContract {

  @TempDir static Path work;
  private final BoltConnection shared;

  BoltContractIT(BoltConnection shared) {
    this.shared = shared;
  }

  @Override
  protected KnowledgeGraph open(TinyGraph tiny) {
    return write(shared, tiny, work);
  }

  static KnowledgeGraph write(BoltConnection connection, TinyGraph tiny, Path work) {
    try (BoltGraphWriter writer = new BoltGraphWriter(connection, 1, work)) {
      tiny.writeTo(writer);
      writer.complete(ProgressListener.SILENT);
    }
    return BoltKnowledgeGraph.open(connection);
  }
}
