package org.hoofbeat.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.contract.TinyGraph;
import org.hoofbeat.model.graph.BoltAddress;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.hoofbeat.model.table.BuildWriter;
import org.hoofbeat.model.table.ConceptTable;
import org.hoofbeat.model.table.ConceptWriter;
import org.hoofbeat.model.table.StatementWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;

class EmbeddedGraphStoreIT {

  private static final String CONSTRAINT =
      "CREATE CONSTRAINT concept_id IF NOT EXISTS FOR (c:Concept) REQUIRE c.id IS UNIQUE";

  @TempDir static Path data;
  private static final GraphStore STORES = GraphStore.find().orElseThrow();
  private static Path store;
  private static Map<String, Long> rows;

  @BeforeAll
  static void importTinyGraph() {
    store = data.resolve("builds/1");
    try (KnowledgeGraphWriter writer = STORES.newStore(store, data, List.of(CONSTRAINT))) {
      assertThat(STORES.isFinished(store)).isFalse();
      TinyGraph.first().writeTo(writer);
      rows = writer.complete(ProgressListener.SILENT);
    }
  }

  @Test
  void importedRowsAreCountedByTable() {
    assertThat(rows)
        .containsEntry("Phenotype", 5L)
        .containsEntry("HAS_PHENOTYPE", 4L)
        .containsEntry("MEMBER_OF", 4L);
    assertThat(STORES.isFinished(store)).isTrue();
    assertThat(store.resolve("csv")).doesNotExist();
  }

  @Test
  void textsSurviveTheImportToTheLetter() {
    try (GraphStore.Running running = STORES.start(store, data)) {
      Record record =
          single(
              running.address(),
              "MATCH (c:Phenotype {id: 'HP:0001250'})-[:DESCRIBED_BY]->(s) WHERE s.label IS NOT NULL"
                  + " RETURN c.definition AS a, s.definition AS b, s.comment AS c, s.subsets AS d, s.details AS e");
      assertThat(record.get("a").asString()).isEqualTo(TinyGraph.NASTY);
      assertThat(record.get("b").asString()).isEqualTo(TinyGraph.NASTY);
      assertThat(record.get("c").asString()).isEmpty();
      assertThat(record.get("d").asList()).isEqualTo(List.of("hposlim_core", ""));
      assertThat(record.get("e").asList())
          .isEqualTo(List.of("creation_date", "2008-02-27", "empty", ""));
    }
  }

  @Test
  void aRunningStoreIsAnnouncedToOthersAndItsAddressTakenBack() throws IOException {
    try (GraphStore.Running running = STORES.start(store, data)) {
      assertThat(running.address().uri())
          .matches("bolt://127\\.0\\.0\\.1:\\d+")
          .doesNotEndWith(":0");
      assertThat(STORES.findRunning(data)).contains(running.address());
      assertThat(running.address().toString()).doesNotContain(running.address().password());
      for (String file : List.of("neo4j.password", "bolt.properties")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
            .isEqualTo("rw-------");
      }
      assertThat(Files.readString(data.resolve("bolt.properties")))
          .doesNotContain(running.address().password());
    }
    assertThat(STORES.findRunning(data)).isEmpty();
    assertThat(data.resolve("bolt.properties")).doesNotExist();
  }

  @Test
  void aStoreThatIsHeldSaysByWhomAndWhatToDo() {
    try (GraphStore.Running running = STORES.start(store, data)) {
      assertThatThrownBy(() -> STORES.start(store, data))
          .isInstanceOf(HoofbeatException.class)
          .hasMessageContaining("(" + ProcessHandle.current().pid() + ")")
          .hasMessageContaining("\nMaybe stop that hoofbeat first");
      assertThat(single(running.address(), "RETURN 1 AS n").get("n").asInt()).isEqualTo(1);
    }
  }

  @Test
  void anotherDataFolderBringsItsOwnPassword(@TempDir Path other) {
    try (GraphStore.Running running = STORES.start(store, other)) {
      assertThat(
              single(running.address(), "MATCH (c:Concept) RETURN count(c) AS n").get("n").asInt())
          .isEqualTo(14);
    }
  }

  @Test
  void anUnfinishedStoreIsNotStartedAndGoesWhenItsWriterIsClosed() {
    Path unfinished = data.resolve("builds/2");
    try (KnowledgeGraphWriter writer = STORES.newStore(unfinished, data, List.of())) {
      assertThatThrownBy(() -> STORES.start(unfinished, data))
          .hasMessageContaining("was never finished");
      assertThatThrownBy(() -> STORES.newStore(unfinished, data, List.of()))
          .hasMessageContaining("folder of its own");
    }
    assertThat(unfinished).doesNotExist();
    assertThatThrownBy(() -> STORES.start(unfinished, data))
        .hasMessageContaining("There is no store");
  }

  @Test
  void aStatementAboutAConceptThatIsNotWrittenFailsAndNamesIt() {
    Path dangling = data.resolve("builds/3");
    try (KnowledgeGraphWriter writer = STORES.newStore(dangling, data, List.of())) {
      BuildWriter build = new BuildWriter(writer);
      try (StatementWriter out = build.newStatementWriter()) {
        out.write(
            org.hoofbeat.model.statement.Hierarchy.isA(new TermId("HP:1"), new TermId("HP:2")),
            "hpo@1");
      }
      try (ConceptWriter out = build.newConceptWriter()) {
        out.write(
            new ConceptTable.Row(
                new TermId("HP:1"), ConceptKind.PHENOTYPE, null, null, null, false));
      }
      assertThatThrownBy(() -> writer.complete(ProgressListener.SILENT))
          .hasMessageContaining("Concept 'HP:2', of which there is no node");
    }
    assertThat(dangling).doesNotExist();
  }

  @Test
  void aConceptThatIsWrittenTwiceFailsAndIsNamed() {
    ConceptTable.Row row =
        new ConceptTable.Row(new TermId("HP:1"), ConceptKind.PHENOTYPE, null, null, null, false);
    Path twice = data.resolve("builds/5");
    try (KnowledgeGraphWriter writer = STORES.newStore(twice, data, List.of());
        ConceptWriter out = new BuildWriter(writer).newConceptWriter()) {
      out.write(row);
      assertThatThrownBy(() -> out.write(row))
          .hasMessageContaining("Two nodes Concept have the key 'HP:1'");
    }
    assertThat(twice).doesNotExist();
  }

  @Test
  void aDumpRestoresToAStoreThatChecksAsConsistent(@TempDir Path backups) {
    Path dump = backups.resolve("graph.dump");
    STORES.dump(store, dump);
    assertThatThrownBy(() -> STORES.dump(store, dump)).hasMessageContaining("Will not overwrite");
    Path restored = backups.resolve("restored");
    STORES.restore(dump, restored);
    STORES.check(restored);
    try (GraphStore.Running running = STORES.start(restored, backups)) {
      assertThat(
              single(running.address(), "MATCH ()-[r]->() RETURN count(r) AS n").get("n").asLong())
          .isEqualTo(
              rows.entrySet().stream()
                  .filter(
                      row -> row.getKey().equals(row.getKey().toUpperCase(java.util.Locale.ROOT)))
                  .mapToLong(Map.Entry::getValue)
                  .sum());
    }
  }

  @Test
  void aDamagedDumpLeavesNoStore(@TempDir Path backups) throws IOException {
    Path dump = Files.writeString(backups.resolve("bad.dump"), "not a dump");
    Path target = backups.resolve("target");
    assertThatThrownBy(() -> STORES.restore(dump, target))
        .hasMessageContaining("The restore failed");
    assertThat(target).doesNotExist();
  }

  private static Record single(BoltAddress address, String query) {
    try (Driver driver =
        GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()))) {
      return driver.executableQuery(query).execute().records().get(0);
    }
  }
}
