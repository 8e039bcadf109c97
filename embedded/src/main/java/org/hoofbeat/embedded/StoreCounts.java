package org.hoofbeat.embedded;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.graph.GraphTable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;

/** The rows that were written, by first label and by relationship type, against what the store holds. */
final class StoreCounts {

  private final Map<String, Long> nodes = new TreeMap<>();
  private final Map<String, Long> relationships = new TreeMap<>();

  StoreCounts(List<CsvTable> parts) {
    for (CsvTable part : parts) {
      if (part.table() instanceof GraphTable.Nodes table) {
        nodes.merge(table.labels().get(0), part.rows(), Long::sum);
      } else if (part.table() instanceof GraphTable.Relationships table) {
        relationships.merge(table.type(), part.rows(), Long::sum);
      }
    }
  }

  /** Throws at the first count that differs; Neo4j answers both queries from its count store. */
  void requireIn(GraphDatabaseService database) {
    nodes.forEach(
        (label, rows) ->
            require(database, "MATCH (n:`" + label + "`) RETURN count(n) AS n", label, rows));
    relationships.forEach(
        (type, rows) ->
            require(database, "MATCH ()-[r:`" + type + "`]->() RETURN count(r) AS n", type, rows));
  }

  private static void require(GraphDatabaseService database, String query, String name, long rows) {
    long stored = database.executeTransactionally(query, Map.of(), StoreCounts::single);
    if (stored != rows) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "The store holds " + stored + " of " + rows + " written rows of " + name);
    }
  }

  private static long single(Result result) {
    return ((Number) Objects.requireNonNull(result.next().get("n"))).longValue();
  }
}
