package org.hoofbeat.model.graph;

import java.util.Map;
import org.hoofbeat.model.ProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * The write port: a whole build, table by table, nodes before relationships. Implemented by {@code embedded} (bulk import
 * into a new store) and by {@code cypher} (Bolt, batches of {@code UNWIND}).
 */
public interface KnowledgeGraphWriter extends AutoCloseable {

  /**
   * Opens a table. Several tables may be open, each used by one thread. Keys are unique within the first label of a
   * {@link GraphTable.Nodes} table over all tables with that first label.
   */
  RowWriter open(GraphTable table);

  /**
   * Makes everything written durable and readable: imports, constraints, indexes, check.
   *
   * @return rows stored by table name
   */
  Map<String, Long> complete(ProgressListener progress);

  /** Leaves nothing half-written behind when {@link #complete} was not reached. */
  @Override
  void close();

  /** Receives the rows of one table. */
  interface RowWriter extends AutoCloseable {
    /** Values in the order of the table; {@code String}, {@code List<String>}, {@code Long}, {@code Double}, {@code Boolean} or null. */
    void row(@Nullable Object... values);

    @Override
    void close();
  }
}
