package org.hoofbeat.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.contract.TinyGraph;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.table.ConceptTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/** Loads over Bolt into a server that has a build already. */
@ExtendWith(SharedNeo4j.class)
class BoltWrittenGraphIT {

  @TempDir static Path work;

  @BeforeEach
  void loadTheFirst(BoltConnection connection) {
    SharedNeo4j.wipe(connection);
    load(connection, TinyGraph.first(), 1);
  }

  @Test
  void readersOfTheOldBuildSeeItUnchangedWhileAndAfterTheNextIsLoaded(BoltConnection connection) {
    BoltKnowledgeGraph old = BoltKnowledgeGraph.open(connection);
    List<Stated<?>> before = annotations(old);
    try (BoltGraphWriter writer = new BoltGraphWriter(connection, 2, work)) {
      TinyGraph.second().writeTo(writer);
      writer.complete(
          (stage, done, total) ->
              assertThat(annotations(BoltKnowledgeGraph.open(connection))).isEqualTo(before));
    }
    assertThat(annotations(old)).isEqualTo(before);
    assertThat(groups(old)).isEqualTo(TinyGraph.first().groups());
    BoltKnowledgeGraph current = BoltKnowledgeGraph.open(connection);
    assertThat(current.build().number()).isEqualTo(2);
    assertThat(annotations(current)).hasSize(4).isNotEqualTo(before);
    assertThat(groups(current)).isEqualTo(TinyGraph.second().groups());
  }

  @Test
  void anInterruptedLoadChangesNothingAndTheNextOneRecovers(BoltConnection connection) {
    List<Stated<?>> before = annotations(BoltKnowledgeGraph.open(connection));
    try (BoltGraphWriter writer = new BoltGraphWriter(connection, 2, work)) {
      TinyGraph.second().writeTo(writer);
      assertThatThrownBy(
              () ->
                  writer.complete(
                      (stage, done, total) -> {
                        if (stage.equals("bolt: retire") && done == total - 1) {
                          throw new IllegalStateException("pulled the plug");
                        }
                      }))
          .hasMessage("pulled the plug");
    }
    assertThat(annotations(BoltKnowledgeGraph.open(connection))).isEqualTo(before);
    load(connection, TinyGraph.second(), 2);
    assertThat(annotations(BoltKnowledgeGraph.open(connection))).hasSize(4).isNotEqualTo(before);
  }

  @Test
  void rowsOfBuildsBeforeTheCurrentOneGoWithTheNextLoad(BoltConnection connection) {
    load(connection, TinyGraph.second(), 2);
    assertThat(count(connection, "MATCH ()-[r:HAS_PHENOTYPE]->() RETURN count(r) AS n"))
        .isEqualTo(5);
    assertThat(count(connection, "MATCH (g:DiseaseGroup) RETURN count(g) AS n")).isEqualTo(3);
    new BuildVersions(connection, 3).removeLeftovers(ProgressListener.SILENT);
    assertThat(count(connection, "MATCH ()-[r:HAS_PHENOTYPE]->() RETURN count(r) AS n"))
        .isEqualTo(4);
    assertThat(count(connection, "MATCH (g:DiseaseGroup) RETURN count(g) AS n")).isEqualTo(2);
  }

  @Test
  void aBuildThatIsNotNewerIsRefused(BoltConnection connection) {
    assertThatThrownBy(() -> load(connection, TinyGraph.first(), 1))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("at build 1 and cannot go to build 1");
  }

  @Test
  void aRelationshipWithoutItsNodeFailsAndNamesItBeforeTheSwitch(BoltConnection connection) {
    try (BoltGraphWriter writer = new BoltGraphWriter(connection, 2, work)) {
      try (var nodes = writer.open(ConceptTable.nodes(ConceptKind.PHENOTYPE));
          var rows = writer.open(ConceptTable.SUPERSEDED_BY)) {
        nodes.row("HP:1", "HP", null, null, null, false);
        rows.row("HP:1", "HP:2");
      }
      assertThatThrownBy(() -> writer.complete(ProgressListener.SILENT))
          .hasMessageContaining("[HP:1, HP:2]");
    }
    assertThat(BoltKnowledgeGraph.open(connection).build().number()).isEqualTo(1);
  }

  static Map<String, Long> load(BoltConnection connection, TinyGraph graph, int build) {
    try (BoltGraphWriter writer = new BoltGraphWriter(connection, build, work)) {
      graph.writeTo(writer);
      return writer.complete(ProgressListener.SILENT);
    }
  }

  private static List<Stated<?>> annotations(BoltKnowledgeGraph graph) {
    List<Stated<?>> all = new ArrayList<>();
    graph.forEach(PhenotypeAnnotation.class, all::add);
    return all;
  }

  private static List<DiseaseGroup> groups(BoltKnowledgeGraph graph) {
    List<DiseaseGroup> all = new ArrayList<>();
    graph.forEachGroup(all::add);
    return all;
  }

  private static long count(BoltConnection connection, String query) {
    try (Session session = connection.reading()) {
      return session.run(query).single().get("n").asLong();
    }
  }
}
