package org.hoofbeat.cypher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.graph.StatementOrder;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.table.BuildTables;
import org.hoofbeat.model.table.ExactName;
import org.hoofbeat.model.table.GroupTable;
import org.hoofbeat.model.table.StatementTable;
import org.hoofbeat.model.table.StatementTables;
import org.hoofbeat.model.table.StoredRow;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * The graph over Bolt, as of the build that was current when this was opened. On a server that is loaded while it serves,
 * that build stays readable until the load after the next one begins. Thread-safe; does not own its connection.
 */
public final class BoltKnowledgeGraph implements KnowledgeGraph {

  private final BoltConnection connection;
  private final GraphBuild build;
  private final Map<String, Release> releases = new HashMap<>();

  private BoltKnowledgeGraph(BoltConnection connection, Value current) {
    this.connection = connection;
    for (Record record :
        query(NamedQuery.LIST_RELEASES, Map.of("build", current.get("key").asString()))) {
      Release release = BuildTables.readRelease(record.get("release").asMap());
      releases.put(release.key(), release);
    }
    this.build = BuildTables.readBuild(current.asMap(), releases);
  }

  /** Reads what the graph holds now; throws {@link ErrorCode#UNAVAILABLE} where nothing was ever loaded. */
  public static BoltKnowledgeGraph open(BoltConnection connection) {
    try (Session session = connection.reading()) {
      List<Record> builds = session.run(NamedQuery.GET_CURRENT_BUILD.text()).list();
      if (builds.isEmpty()) {
        throw new HoofbeatFailure(
            ErrorCode.UNAVAILABLE,
            "The graph is empty\nMaybe load the sources first: hoofbeat load");
      }
      return new BoltKnowledgeGraph(connection, builds.get(0).get("build"));
    }
  }

  @Override
  public GraphBuild build() {
    return build;
  }

  @Override
  public Optional<TermId> findCurrentId(TermId id) {
    return query(NamedQuery.FIND_CURRENT_ID, about(id)).stream()
        .findFirst()
        .map(record -> new TermId(record.get("current").asString()));
  }

  @Override
  public boolean hasVocabulary(String prefix) {
    return !query(NamedQuery.HAS_VOCABULARY, Map.of("start", prefix + ":", "build", build.number()))
        .isEmpty();
  }

  @Override
  public Optional<Dossier> findDossier(TermId id) {
    List<Stated<?>> about = statements(NamedQuery.LIST_STATEMENTS_ABOUT, id);
    List<Stated<?>> pointingHere = statements(NamedQuery.LIST_STATEMENTS_POINTING_HERE, id);
    return about.isEmpty() && pointingHere.isEmpty()
        ? Optional.empty()
        : Optional.of(new Dossier(id, about, pointingHere));
  }

  @Override
  public Optional<DiseaseGroup> findGroup(TermId disease) {
    return query(NamedQuery.FIND_GROUP, about(disease)).stream()
        .findFirst()
        .map(record -> GroupTable.read(record.get("group").asMap()));
  }

  @Override
  public List<TermId> listByExactName(String text) {
    return query(
            NamedQuery.LIST_BY_EXACT_NAME,
            Map.of("folded", ExactName.fold(text), "build", build.number()))
        .stream()
        .filter(record -> ExactName.same(record.get("name").asString(), text))
        .map(record -> new TermId(record.get("id").asString()))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public <S extends Statement> void forEach(Class<S> type, Consumer<Stated<S>> consumer) {
    StatementTable<S> table = StatementTables.of(type);
    List<Stated<S>> ofOneSubject = new ArrayList<>();
    stream(
        NamedQuery.streamOf(type),
        record -> {
          Stated<S> next = read(table, record);
          if (!ofOneSubject.isEmpty()
              && !ofOneSubject.get(0).statement().subject().equals(next.statement().subject())) {
            flush(ofOneSubject, consumer);
          }
          ofOneSubject.add(next);
        });
    flush(ofOneSubject, consumer);
  }

  @Override
  public void forEachGroup(Consumer<DiseaseGroup> consumer) {
    stream(
        NamedQuery.STREAM_GROUPS,
        record -> consumer.accept(GroupTable.read(record.get("group").asMap())));
  }

  @Override
  public void close() {
    // the connection is its owner's to close
  }

  private static <S extends Statement> void flush(
      List<Stated<S>> statements, Consumer<Stated<S>> consumer) {
    statements.sort(StatementOrder.IN_STREAM);
    statements.forEach(consumer);
    statements.clear();
  }

  private void stream(NamedQuery query, Consumer<Record> consumer) {
    try (Session session = connection.reading()) {
      session.run(query.text(), Map.of("build", build.number())).forEachRemaining(consumer);
    }
  }

  private List<Record> query(NamedQuery query, Map<String, Object> parameters) {
    try (Session session = connection.reading()) {
      return session.executeRead(transaction -> transaction.run(query.text(), parameters).list());
    }
  }

  private Map<String, Object> about(TermId id) {
    return Map.of("id", id.value(), "build", build.number());
  }

  private List<Stated<?>> statements(NamedQuery query, TermId id) {
    List<Stated<?>> statements = new ArrayList<>();
    for (Record record : query(query, about(id))) {
      statements.add(read(StatementTables.byRelationship(record.get("type").asString()), record));
    }
    statements.sort(StatementOrder.IN_DOSSIER);
    return Collections.unmodifiableList(statements);
  }

  private <S extends Statement> Stated<S> read(StatementTable<S> table, Record record) {
    Value object = record.get("object");
    StoredRow row =
        new StoredRow(
            record.get("type").asString(),
            new TermId(record.get("subject").asString()),
            object.isNull() ? null : new TermId(object.asString()),
            record.get("row").asMap());
    Release release = releases.get(row.release());
    if (release == null) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "A statement about "
              + row.subject()
              + " names the release "
              + row.release()
              + ", which build "
              + build.number()
              + " does not list");
    }
    return new Stated<>(table.read(row), release);
  }
}
