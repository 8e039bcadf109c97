package org.hoofbeat.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hoofbeat.model.graph.BoltAddress;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;

/** Neo4j community in this process. Stateless; a store folder is the whole of one DBMS. */
public final class EmbeddedGraphStore implements GraphStore {

  @Override
  public Running start(Path store, Path dataFolder) {
    return EmbeddedNeo4j.announced(absolute(store), absolute(dataFolder));
  }

  @Override
  public Optional<BoltAddress> findRunning(Path dataFolder) {
    Path data = absolute(dataFolder);
    return AddressFile.in(data)
        .read()
        .map(uri -> new BoltAddress(uri, Password.USER, Password.of(data).text()));
  }

  @Override
  public KnowledgeGraphWriter newStore(Path store, Path dataFolder, List<String> schema) {
    return new BulkImportWriter(
        StoreFolder.create(absolute(store)), Password.of(absolute(dataFolder)), schema);
  }

  @Override
  public boolean isFinished(Path store) {
    return StoreFolder.of(absolute(store)).isFinished();
  }

  @Override
  public void dump(Path store, Path file) {
    StoreBackup.dump(StoreFolder.of(absolute(store)), absolute(file));
  }

  @Override
  public void restore(Path file, Path store) {
    StoreBackup.restore(absolute(file), absolute(store));
  }

  @Override
  public void check(Path store) {
    StoreBackup.check(StoreFolder.of(absolute(store)));
  }

  /** Neo4j's tools resolve relative paths against a home of their own. */
  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
