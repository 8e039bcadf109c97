package org.hoofbeat.cypher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.graph.GraphTable;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/** Sends rows in transactions of 2,000; larger ones cost memory and bring nothing. For one thread. */
final class BatchWriter {

  private static final int ROWS_A_TRANSACTION = 2_000;

  private final BoltConnection connection;
  private final int build;
  private final ProgressListener progress;
  private final long total;
  private long done;

  BatchWriter(BoltConnection connection, int build, ProgressListener progress, long total) {
    this.connection = connection;
    this.build = build;
    this.progress = progress;
    this.total = total;
  }

  /** Writes all parts of one table; returns its rows. */
  long write(List<RowSpool> parts) {
    GraphTable table = parts.get(0).table();
    String cypher = TableCypher.of(table);
    List<List<Object>> batch = new ArrayList<>(ROWS_A_TRANSACTION);
    long before = done;
    try (Session session = connection.writing()) {
      for (RowSpool part : parts) {
        part.forEach(
            values -> {
              batch.add(TableCypher.parameter(table, values));
              if (batch.size() == ROWS_A_TRANSACTION) {
                session.executeWriteWithoutResult(
                    transaction -> send(transaction, table, cypher, batch));
                advance(table, batch);
              }
            });
      }
      if (!batch.isEmpty()) {
        session.executeWriteWithoutResult(transaction -> send(transaction, table, cypher, batch));
        advance(table, batch);
      }
    }
    return done - before;
  }

  /** Writes small tables in one transaction, nodes before relationships. */
  Map<String, Long> writeAtOnce(List<List<RowSpool>> tables) {
    Map<String, Long> stored = new TreeMap<>();
    List<List<RowSpool>> ordered = new ArrayList<>(tables);
    ordered.sort(
        Comparator.comparing(parts -> parts.get(0).table() instanceof GraphTable.Relationships));
    try (Session session = connection.writing()) {
      session.executeWriteWithoutResult(
          transaction -> {
            for (List<RowSpool> parts : ordered) {
              GraphTable table = parts.get(0).table();
              List<List<Object>> rows = new ArrayList<>();
              parts.forEach(
                  part -> part.forEach(values -> rows.add(TableCypher.parameter(table, values))));
              send(transaction, table, TableCypher.of(table), rows);
              stored.put(table.name(), (long) rows.size());
            }
          });
    }
    return stored;
  }

  private void send(
      TransactionContext transaction, GraphTable table, String cypher, List<List<Object>> rows) {
    Result result = transaction.run(cypher, Map.of("rows", rows, "build", build));
    if (table instanceof GraphTable.Relationships) {
      long written = result.single().get("written").asLong();
      if (written != rows.size()) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_STATE,
            (rows.size() - written)
                + " rows of "
                + table.name()
                + " name a start or end that was not written as a node; the first of their batch is "
                + rows.get(0).subList(0, 2));
      }
    }
    result.consume();
  }

  private void advance(GraphTable table, List<List<Object>> batch) {
    done += batch.size();
    batch.clear();
    progress.progress("bolt: " + table.name(), done, total);
  }
}
