package org.hoofbeat.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.table.BuildTables;
import org.hoofbeat.model.table.GroupTable;
import org.hoofbeat.model.table.StatementTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;

@ExtendWith(SharedNeo4j.class)
class SchemaMigrationsIT {

  private static final Migration FIRST =
      migration("V0001__a", "CREATE INDEX a IF NOT EXISTS FOR (n:A) ON (n.a);");
  private static final Migration SECOND =
      migration("V0002__b", "CREATE INDEX b IF NOT EXISTS FOR (n:B) ON (n.b);");

  @BeforeEach
  void wipe(BoltConnection connection) {
    SharedNeo4j.wipe(connection);
  }

  @Test
  void whatIsNewIsAppliedOnceAndInOrder(BoltConnection connection) {
    SchemaMigrations.apply(connection, List.of(FIRST));
    SchemaMigrations.apply(connection, List.of(FIRST, SECOND));
    SchemaMigrations.apply(connection, List.of(FIRST, SECOND));
    assertThat(
            list(
                connection,
                "MATCH p = (:__Neo4jMigration {version: 'BASELINE'})-[:MIGRATED_TO*]->(m) RETURN m.source AS x ORDER BY length(p)"))
        .containsExactly("V0001__a.cypher", "V0002__b.cypher");
    assertThat(
            list(
                connection,
                "SHOW INDEXES YIELD name AS x WHERE x IN ['a', 'b'] RETURN x ORDER BY x"))
        .containsExactly("a", "b");
  }

  @Test
  void aChangedMigrationStopsWithItsName(BoltConnection connection) {
    SchemaMigrations.apply(connection, List.of(FIRST));
    Migration changed = migration("V0001__a", "CREATE INDEX a IF NOT EXISTS FOR (n:A) ON (n.c);");
    assertThatThrownBy(() -> SchemaMigrations.apply(connection, List.of(changed)))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("V0001__a.cypher was changed");
  }

  @Test
  void aMissingMigrationStopsWithItsName(BoltConnection connection) {
    SchemaMigrations.apply(connection, List.of(FIRST, SECOND));
    assertThatThrownBy(() -> SchemaMigrations.apply(connection, List.of(FIRST)))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("lacks the migration V0002__b.cypher");
  }

  @Test
  void aCorrectedCommentIsNoChange() {
    assertThat(migration("V0001__a", "// now with a word of why\nRETURN 1;").checksum())
        .isEqualTo(migration("V0001__a", "RETURN 1;").checksum());
  }

  @Test
  void everyNodeTableHasAKeyConstraint(BoltConnection connection) {
    SchemaMigrations.apply(connection);
    List<String> constrained =
        list(
            connection,
            "SHOW CONSTRAINTS YIELD labelsOrTypes, properties RETURN labelsOrTypes[0] + '.' + properties[0] AS x");
    List<GraphTable> tables = new java.util.ArrayList<>(StatementTables.graphTables());
    tables.addAll(
        List.of(GroupTable.NODES, BuildTables.BUILDS, BuildTables.RELEASES, BuildTables.SOURCES));
    for (GraphTable table : tables) {
      if (table instanceof GraphTable.Nodes nodes) {
        assertThat(constrained)
            .contains(nodes.labels().get(0) + "." + nodes.columns().get(0).name());
      }
    }
    assertThat(constrained).contains("Concept.id");
  }

  private static Migration migration(String name, String code) {
    return new Migration(new CypherFile("migrations/" + name + ".cypher", code));
  }

  private static List<String> list(BoltConnection connection, String query) {
    try (Session session = connection.reading()) {
      return session.run(query).list(record -> record.get("x").asString());
    }
  }
}
