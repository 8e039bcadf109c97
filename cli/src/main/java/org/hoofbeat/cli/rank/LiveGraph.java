package org.hoofbeat.cli.rank;

import java.util.Optional;
import org.hoofbeat.cli.workspace.DatabaseOptions;
import org.hoofbeat.cypher.BoltConnection;
import org.hoofbeat.model.graph.BoltAddress;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.snapshot.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * The current build's graph over Bolt: a server's, the one that a running {@code serve} holds, or the embedded one started for as
 * long as this is open.
 */
record LiveGraph(BoltConnection connection, GraphStore.@Nullable Running started)
    implements AutoCloseable {

  static LiveGraph open(DatabaseOptions database, DataFolder data) {
    Optional<BoltAddress> server = database.findServer();
    if (server.isPresent()) {
      return new LiveGraph(BoltConnection.open(server.get()), null);
    }
    GraphStore store = DatabaseOptions.embedded();
    Optional<BoltAddress> running = store.findRunning(data.root());
    if (running.isPresent()) {
      return new LiveGraph(BoltConnection.open(running.get()), null);
    }
    GraphStore.Running started = store.start(data.graph(data.getCurrent()), data.root());
    try {
      return new LiveGraph(BoltConnection.open(started.address()), started);
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  @Override
  public void close() {
    connection.close();
    if (started != null) {
      started.close();
    }
  }
}
