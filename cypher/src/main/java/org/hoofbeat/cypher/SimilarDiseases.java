package org.hoofbeat.cypher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/**
 * What is like what: {@code (:DiseaseGroup)-[:SIMILAR_TO {measure, score, rank, build}]->(:DiseaseGroup)}, worked out by
 * {@code similarity} and written back. A layer of its own: no source states it, and it goes with its build. Thread-safe; does
 * not own its connection.
 */
public final class SimilarDiseases {

  private static final String REMOVE = CypherFile.read("writes/remove-similar.cypher").code();
  private static final String WRITE = CypherFile.read("writes/write-similar.cypher").code();
  private static final String STAGE = "bolt: SIMILAR_TO";
  private static final int ROWS_A_TRANSACTION = 2_000;

  private final BoltConnection connection;
  private final int build;

  /** The similarities of the build that the graph holds now. */
  public SimilarDiseases(BoltConnection connection) {
    this.connection = connection;
    try (BoltKnowledgeGraph graph = BoltKnowledgeGraph.open(connection)) {
      this.build = graph.build().number();
    }
  }

  /**
   * One disease beside another, both by the id of their groups.
   *
   * @param rank 1 for the most similar of {@code group}
   */
  public record Similar(TermId group, TermId other, double score, int rank) {}

  /** The build that is written to and read from. */
  public int build() {
    return build;
  }

  /** Removes the similarities of some measures, and all of builds before {@code current}. */
  static void remove(BoltConnection connection, int current, List<String> measures) {
    try (Session session = connection.writing()) {
      session.run(REMOVE, Map.of("current", current, "measures", measures)).consume();
    }
  }

  /**
   * Puts these in the place of all that the measure had. A run that was interrupted leaves a part; the next replaces it.
   *
   * @throws HoofbeatFailure where a group is not one of the graph's build
   */
  public void replace(String measure, List<Similar> rows, ProgressListener progress) {
    Map<TermId, String> keys = keys();
    remove(connection, build, List.of(measure));
    try (Session session = connection.writing()) {
      for (int from = 0; from < rows.size(); from += ROWS_A_TRANSACTION) {
        int to = Math.min(rows.size(), from + ROWS_A_TRANSACTION);
        List<List<Object>> batch = new ArrayList<>(to - from);
        for (Similar row : rows.subList(from, to)) {
          batch.add(
              List.of(key(keys, row.group()), key(keys, row.other()), row.score(), row.rank()));
        }
        Map<String, Object> parameters = Map.of("rows", batch, "measure", measure, "build", build);
        session.executeWriteWithoutResult(
            transaction -> transaction.run(WRITE, parameters).consume());
        progress.progress(STAGE, to, rows.size());
      }
    }
  }

  /** The most similar of a group by a measure, best first; empty where the measure was not worked out. */
  public List<Similar> list(TermId group, String measure) {
    List<Similar> out = new ArrayList<>();
    try (Session session = connection.reading()) {
      for (Record record :
          session
              .run(
                  NamedQuery.LIST_SIMILAR.text(),
                  Map.of("id", group.value(), "measure", measure, "build", build))
              .list()) {
        out.add(
            new Similar(
                group,
                new TermId(record.get("other").asString()),
                record.get("score").asDouble(),
                record.get("rank").asInt()));
      }
    }
    return out;
  }

  /** A group of this build by its id: on a server two builds may hold a group of one id. */
  private Map<TermId, String> keys() {
    Map<TermId, String> keys = new HashMap<>();
    try (Session session = connection.reading()) {
      session
          .run(NamedQuery.STREAM_GROUPS.text(), Map.of("build", build))
          .forEachRemaining(
              record ->
                  keys.put(
                      new TermId(record.get("group").get("id").asString()),
                      record.get("group").get("key").asString()));
    }
    return keys;
  }

  private String key(Map<TermId, String> keys, TermId group) {
    String key = keys.get(group);
    if (key == null) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          group
              + " is no disease group of build "
              + build
              + " in the graph\nMaybe the graph and the files are of different builds.");
    }
    return key;
  }
}
