package org.hoofbeat.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.graph.BoltAddress;
import org.hoofbeat.model.graph.GraphStore;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** One running DBMS on one store folder. Thread-safe; closing twice does nothing the second time. */
final class EmbeddedNeo4j implements GraphStore.Running {

  private static final long AVAILABLE_WITHIN_MILLIS = 120_000;

  private final StoreFolder store;
  private final Password password;
  private final FileChannel lock;
  private final DatabaseManagementService dbms;
  private final @Nullable AddressFile announcement;
  private String uri = "";
  private boolean closed;

  private EmbeddedNeo4j(StoreFolder store, Password password, @Nullable AddressFile announcement) {
    this.store = store;
    this.password = password;
    this.announcement = announcement;
    this.lock = store.lock();
    try {
      this.dbms = build(store, announcement != null);
    } catch (RuntimeException e) {
      release(lock);
      throw e;
    }
    try {
      requireAvailable();
      ensurePassword();
      if (announcement != null) {
        uri = boltUri();
        announcement.write(uri, store);
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Starts a finished store with Bolt on a free loopback port, told to other processes. */
  static EmbeddedNeo4j announced(Path store, Path dataFolder) {
    StoreFolder folder = StoreFolder.of(store);
    folder.requireFinished();
    return new EmbeddedNeo4j(folder, Password.of(dataFolder), AddressFile.in(dataFolder));
  }

  /** Starts a store for this process alone: no Bolt, no announcement, finished or not. */
  static EmbeddedNeo4j privately(StoreFolder store, Password password) {
    return new EmbeddedNeo4j(store, password, null);
  }

  GraphDatabaseService database() {
    return dbms.database("neo4j");
  }

  @Override
  public BoltAddress address() {
    return new BoltAddress(uri, Password.USER, password.text());
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (announcement != null && !uri.isEmpty()) {
      announcement.remove(uri);
    }
    try {
      dbms.shutdown();
    } finally {
      release(lock);
    }
  }

  private static DatabaseManagementService build(StoreFolder store, boolean bolt) {
    try {
      return new DatabaseManagementServiceBuilder(store.path())
          .setConfig(StoreSettings.of(bolt))
          .build();
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof FileLockException) {
          throw store.held(null, e);
        }
      }
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "Neo4j does not start on "
              + store.path()
              + ": "
              + e.getMessage()
              + "\nMaybe look into "
              + store.path().resolve("logs/debug.log"),
          e);
    }
  }

  private void requireAvailable() {
    if (!database().isAvailable(AVAILABLE_WITHIN_MILLIS)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "The graph in "
              + store.path()
              + " does not open within "
              + AVAILABLE_WITHIN_MILLIS / 1000
              + " s\nMaybe its making was interrupted: load again, or restore a backup; "
              + store.path().resolve("logs/debug.log")
              + " says more.");
    }
  }

  /** A store that comes from another data folder gets this one's password. */
  private void ensurePassword() {
    if (!password.isThatOf(store)) {
      dbms.database("system")
          .executeTransactionally(
              "ALTER USER " + Password.USER + " SET PASSWORD $password CHANGE NOT REQUIRED",
              Map.of("password", password.text()));
      password.stamp(store);
    }
  }

  private String boltUri() {
    ConnectorPortRegister ports =
        ((GraphDatabaseAPI) database())
            .getDependencyResolver()
            .resolveDependency(ConnectorPortRegister.class);
    return "bolt://127.0.0.1:" + ports.getLocalAddress(ConnectorType.BOLT).getPort();
  }

  private static void release(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
