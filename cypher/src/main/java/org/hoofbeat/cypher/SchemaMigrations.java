package org.hoofbeat.cypher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/**
 * Brings a graph's schema up to this version's and refuses a graph whose history is another. What was done is kept in the
 * graph as {@code (:__Neo4jMigration {version, description, source, checksum})-[:MIGRATED_TO]->(…)}, the labels that
 * neo4j-migrations uses. Doing it twice does nothing; statements say {@code IF NOT EXISTS}, so that an interrupted run is
 * repeated safely.
 */
public final class SchemaMigrations {

  private static final List<Migration> ALL =
      List.of(Migration.read("V0001__keys"), Migration.read("V0002__names"));

  private static final String APPLIED = CypherFile.read("migrations/list-applied.cypher").code();

  private static final String RECORD = CypherFile.read("migrations/record-applied.cypher").code();

  private SchemaMigrations() {}

  /** Every statement of every migration, for a store that is made by import. */
  public static List<String> statements() {
    return ALL.stream().flatMap(migration -> migration.file().statements().stream()).toList();
  }

  /** Applies what is new; throws naming the migration that was changed or is missing. */
  public static void apply(BoltConnection connection) {
    apply(connection, ALL);
  }

  static void apply(BoltConnection connection, List<Migration> migrations) {
    try (Session session = connection.writing()) {
      Map<String, Record> applied = new HashMap<>();
      for (Record record : session.run(APPLIED).list()) {
        applied.put(record.get("version").asString(), record);
      }
      String previous = "BASELINE";
      for (Migration migration : migrations) {
        Record record = applied.remove(migration.version());
        if (record == null) {
          migration.file().statements().forEach(statement -> session.run(statement).consume());
          session.run(RECORD, migration.parameters(previous)).consume();
        } else if (!record.get("checksum").asString().equals(migration.checksum())) {
          throw new HoofbeatFailure(
              ErrorCode.BAD_STATE,
              "The migration "
                  + migration.source()
                  + " was changed after it had been applied to this graph: checksum "
                  + migration.checksum()
                  + ", in the graph "
                  + record.get("checksum").asString()
                  + "\nMaybe put the file back and add a new migration instead.");
        }
        previous = migration.version();
      }
      applied.values().stream()
          .findFirst()
          .ifPresent(
              unknown -> {
                throw new HoofbeatFailure(
                    ErrorCode.BAD_STATE,
                    "This version lacks the migration "
                        + unknown.get("source").asString()
                        + ", which was applied to this graph\nMaybe the graph was made by a newer version: use that one, or load again.");
              });
      session.run("CALL db.awaitIndexes(600)").consume();
    }
  }
}
