package org.hoofbeat.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;

/**
 * Makes a new store: rows to CSV, Neo4j's importer in this process, then schema and counts. A table may be opened by
 * several threads, each with a file of its own. Until {@link #complete} ends well the folder is marked as unfinished;
 * {@link #close} before that deletes it, and after a crash nothing starts it.
 */
final class BulkImportWriter implements KnowledgeGraphWriter {

  /** The importer would take 90 % of the machine. */
  private static final String MAX_OFF_HEAP = "1500m";

  private static final int STAGES = 4;
  private static final String STAGE = "store";

  private final StoreFolder store;
  private final Password password;
  private final List<String> schema;
  private final NodeIds ids = new NodeIds();
  private final List<CsvTable> parts = new ArrayList<>();
  private boolean complete;

  BulkImportWriter(StoreFolder store, Password password, List<String> schema) {
    this.store = store;
    this.password = password;
    this.schema = List.copyOf(schema);
  }

  @Override
  public synchronized RowWriter open(GraphTable table) {
    CsvTable part =
        new CsvTable(table, ids, store.csv().resolve(table.name() + "-" + parts.size()));
    parts.add(part);
    return part;
  }

  @Override
  public synchronized Map<String, Long> complete(ProgressListener progress) {
    requireClosed();
    ids.requireAllWritten();
    Neo4jAdmin admin = new Neo4jAdmin(store);
    progress.progress(STAGE + ": import", 0, STAGES);
    admin.run("The import", new ImportArguments(store, parts).toArray(MAX_OFF_HEAP));
    StoreFolder.delete(store.csv());
    admin.run("Setting the password", "dbms", "set-initial-password", password.text());
    password.stamp(store);
    progress.progress(STAGE + ": open", 1, STAGES);
    try (EmbeddedNeo4j dbms = EmbeddedNeo4j.privately(store, password)) {
      StoreSchema.create(dbms.database(), schema, progress);
      progress.progress(STAGE + ": check", STAGES - 1, STAGES);
      new StoreCounts(parts).requireIn(dbms.database());
    }
    store.finish();
    complete = true;
    progress.progress(STAGE + ": done", STAGES, STAGES);
    Map<String, Long> rows = new TreeMap<>();
    parts.forEach(part -> rows.merge(part.table().name(), part.rows(), Long::sum));
    return rows;
  }

  @Override
  public synchronized void close() {
    if (!complete) {
      parts.forEach(CsvTable::close);
      store.delete();
    }
  }

  private void requireClosed() {
    for (CsvTable part : parts) {
      if (!part.isClosed()) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_STATE, "Table " + part.table().name() + " is still being written");
      }
    }
  }
}
