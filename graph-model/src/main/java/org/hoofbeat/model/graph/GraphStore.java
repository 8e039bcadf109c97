package org.hoofbeat.model.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.hoofbeat.model.ErrorCode;

/**
 * The DBMS that comes with the program, by store folder. Implemented by {@code embedded} and found by {@link #find}, so
 * that a build without it compiles and says that a server's address is needed.
 *
 * <p>The data folder holds what all stores share: the password, in a file only its owner can read, and while a store
 * runs its address for other processes.
 */
public interface GraphStore {

  /** The implementation on the class path; empty in a build without {@code embedded}. */
  static Optional<GraphStore> find() {
    return ServiceLoader.load(GraphStore.class).findFirst();
  }

  /**
   * Starts the DBMS on a finished store. Fails with {@link ErrorCode#CONFLICT} where another process holds it, and with
   * {@link ErrorCode#BAD_STATE} where it is missing or unfinished.
   */
  Running start(Path store, Path dataFolder);

  /** The address of the store that some process runs under this data folder; empty where none is announced. */
  Optional<BoltAddress> findRunning(Path dataFolder);

  /**
   * A writer that makes a new store by bulk import. The folder must not exist; until {@link
   * KnowledgeGraphWriter#complete} it is marked as unfinished and cannot be started.
   *
   * @param schema Cypher statements that make constraints and indexes
   */
  KnowledgeGraphWriter newStore(Path store, Path dataFolder, List<String> schema);

  /** True where the folder holds a store whose making was completed. */
  boolean isFinished(Path store);

  /** Writes a stopped store to one file; the file must not exist. */
  void dump(Path store, Path file);

  /** Makes a new store of a dumped file and opens it once to see that it is whole. */
  void restore(Path file, Path store);

  /** Checks a stopped store for inconsistencies; throws with the report's place where there are some. */
  void check(Path store);

  /** A DBMS that runs in this process. */
  interface Running extends AutoCloseable {
    BoltAddress address();

    /** Stops the DBMS and takes its address back. */
    @Override
    void close();
  }
}
