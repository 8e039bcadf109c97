package org.hoofbeat.embedded;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hoofbeat.model.ProgressListener;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/** Makes constraints and indexes of a fresh store. */
final class StoreSchema {

  private static final long ONLINE_WITHIN_MINUTES = 10;

  private StoreSchema() {}

  static void create(
      GraphDatabaseService database, List<String> statements, ProgressListener progress) {
    for (int i = 0; i < statements.size(); i++) {
      progress.progress("store: schema", i, statements.size());
      database.executeTransactionally(statements.get(i));
    }
    try (Transaction transaction = database.beginTx()) {
      transaction.schema().awaitIndexesOnline(ONLINE_WITHIN_MINUTES, TimeUnit.MINUTES);
    }
  }
}
