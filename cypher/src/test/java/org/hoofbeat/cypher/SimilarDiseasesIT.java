package org.hoofbeat.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.hoofbeat.cypher.SimilarDiseases.Similar;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.contract.TinyGraph;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Similarities written back over Bolt. */
@ExtendWith(SharedNeo4j.class)
class SimilarDiseasesIT {

  @TempDir static Path work;

  private final TermId first = TinyGraph.first().groups().get(0).id();

  @BeforeEach
  void load(BoltConnection connection) {
    SharedNeo4j.wipe(connection);
    BoltWrittenGraphIT.load(connection, TinyGraph.first(), 1);
  }

  @Test
  void whatIsWrittenIsListedInOrderAndReplacedByTheNextRunOfTheSameMeasure(
      BoltConnection connection) {
    SimilarDiseases similar = new SimilarDiseases(connection);
    TermId last = lastGroup();
    Similar row = new Similar(first, last, 0.5, 1);
    similar.replace("sim-gic", List.of(row), ProgressListener.SILENT);
    similar.replace(
        "resnik-bma", List.of(new Similar(first, first, 1, 2), row), ProgressListener.SILENT);
    assertThat(similar.list(first, "resnik-bma"))
        .containsExactly(row, new Similar(first, first, 1, 2));
    similar.replace("resnik-bma", List.of(), ProgressListener.SILENT);
    assertThat(similar.list(first, "resnik-bma")).isEmpty();
    assertThat(similar.list(first, "sim-gic")).containsExactly(row);
  }

  @Test
  void theyDoNotOutliveTheirBuildNorKeepItsGroups(BoltConnection connection) {
    new SimilarDiseases(connection)
        .replace(
            "sim-gic", List.of(new Similar(first, lastGroup(), 0.5, 1)), ProgressListener.SILENT);
    BoltWrittenGraphIT.load(connection, TinyGraph.second(), 2);
    assertThat(new SimilarDiseases(connection).list(first, "sim-gic")).isEmpty();
    new BuildVersions(connection, 3).removeLeftovers(ProgressListener.SILENT);
    try (BoltKnowledgeGraph graph = BoltKnowledgeGraph.open(connection);
        var session = connection.reading()) {
      assertThat(graph.build().number()).isEqualTo(2);
      assertThat(
              session
                  .run("MATCH ()-[r:SIMILAR_TO]->() RETURN count(r) AS n")
                  .single()
                  .get("n")
                  .asLong())
          .isZero();
      assertThat(
              session.run("MATCH (g:DiseaseGroup) RETURN count(g) AS n").single().get("n").asInt())
          .isEqualTo(TinyGraph.second().groups().size());
    }
  }

  @Test
  void aGroupThatTheGraphDoesNotHoldIsNamed(BoltConnection connection) {
    SimilarDiseases similar = new SimilarDiseases(connection);
    TermId unknown = new TermId("OMIM:999999");
    assertThatThrownBy(
            () ->
                similar.replace(
                    "sim-gic", List.of(new Similar(first, unknown, 1, 1)), ProgressListener.SILENT))
        .hasMessageContaining("OMIM:999999");
  }

  private static TermId lastGroup() {
    List<DiseaseGroup> groups = TinyGraph.first().groups();
    return groups.get(groups.size() - 1).id();
  }
}
