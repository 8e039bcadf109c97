package org.hoofbeat.cypher;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.table.ConceptTable;
import org.hoofbeat.model.table.GroupTable;
import org.hoofbeat.model.table.StatementTable;
import org.hoofbeat.model.table.StatementTables;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** Keeps two builds apart in one database: see {@link BoltGraphWriter}. */
final class BuildVersions {

  private static final CypherFile RETIRE = CypherFile.read("writes/retire-relationships.cypher");
  private static final CypherFile COUNT = CypherFile.read("writes/count-seen.cypher");
  private static final CypherFile REMOVE = CypherFile.read("writes/remove-superseded.cypher");
  private static final CypherFile REVIVE = CypherFile.read("writes/revive-relationships.cypher");
  private static final CypherFile ORPHANS = CypherFile.read("writes/remove-orphans.cypher");

  private final BoltConnection connection;
  private final int build;

  BuildVersions(BoltConnection connection, int build) {
    this.connection = connection;
    this.build = build;
  }

  /** Throws where the graph is at this build or a later one: it was loaded from another data folder. */
  void requireOlder() {
    int current = current();
    if (current >= build) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT,
          "The server's graph is at build "
              + current
              + " and cannot go to build "
              + build
              + ": it was loaded from another data folder\n"
              + "Load with that folder (--data), or into an empty database.");
    }
  }

  /** Removes what the current build does not show. */
  void removeLeftovers(ProgressListener progress) {
    int current = current();
    SimilarDiseases.remove(connection, current, List.of());
    List<String> types = types();
    try (Session session = connection.writing()) {
      for (int i = 0; i < types.size(); i++) {
        progress.progress("bolt: remove superseded", i, types.size());
        session.run(TableCypher.ofType(REMOVE, types.get(i)), Map.of("current", current)).consume();
        session.run(TableCypher.ofType(REVIVE, types.get(i)), Map.of("current", current)).consume();
      }
      for (String label : labels()) {
        session.run(ORPHANS.filled(Map.of("first", label))).consume();
      }
    }
  }

  /** Throws where the graph has not seen as many relationships of a type as there are rows. */
  void requireSeen(Collection<List<RowSpool>> tables, ProgressListener progress) {
    Map<String, Long> rows =
        tables.stream()
            .flatMap(List::stream)
            .filter(part -> TableCypher.isVersioned(part.table()))
            .collect(
                Collectors.groupingBy(
                    part -> ((GraphTable.Relationships) part.table()).type(),
                    Collectors.summingLong(RowSpool::rows)));
    try (Session session = connection.reading()) {
      rows.forEach(
          (type, written) -> {
            progress.progress("bolt: count " + type, 0, written);
            Record counted =
                session.run(TableCypher.ofType(COUNT, type), Map.of("build", build)).single();
            if (counted.get("n").asLong() != written) {
              throw new HoofbeatFailure(
                  ErrorCode.BAD_STATE,
                  "The graph holds "
                      + counted.get("n").asLong()
                      + " of "
                      + written
                      + " written rows of "
                      + type);
            }
          });
    }
  }

  /** Ends what the new build no longer states. */
  void retire(ProgressListener progress) {
    List<String> types = types();
    try (Session session = connection.writing()) {
      for (int i = 0; i < types.size(); i++) {
        progress.progress("bolt: retire", i, types.size());
        session.run(TableCypher.ofType(RETIRE, types.get(i)), Map.of("build", build)).consume();
      }
    }
  }

  private int current() {
    try (Session session = connection.reading()) {
      List<Record> builds = session.run(NamedQuery.GET_CURRENT_BUILD.text()).list();
      return builds.isEmpty() ? 0 : builds.get(0).get("build").get("number").asInt();
    }
  }

  private static List<String> types() {
    Stream<GraphTable> tables =
        Stream.concat(
            StatementTables.graphTables().stream(),
            Stream.of(ConceptTable.SUPERSEDED_BY, GroupTable.MEMBER_OF));
    return tables
        .filter(TableCypher::isVersioned)
        .map(table -> ((GraphTable.Relationships) table).type())
        .sorted()
        .toList();
  }

  private static TreeSet<String> labels() {
    TreeSet<String> labels = new TreeSet<>(List.of(GroupTable.NODES.name(), ConceptTable.LABEL));
    for (StatementTable<?> table : StatementTables.all()) {
      table.nodes().ifPresent(nodes -> labels.add(nodes.labels().get(0)));
    }
    return labels;
  }
}
