package org.hoofbeat.cypher;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.contract.TinyGraph;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.neo4j.driver.Session;

/**
 * One embedded DBMS for all tests of a JVM, emptied before each class; its {@link BoltConnection} is given to methods that
 * ask for it. Classes are skipped in a build without {@code embedded}.
 */
final class SharedNeo4j implements BeforeAllCallback, ParameterResolver {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(SharedNeo4j.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    wipe(instance(context).connection);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == BoltConnection.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return instance(context).connection;
  }

  static void wipe(BoltConnection connection) {
    try (Session session = connection.writing()) {
      session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume();
      session
          .run("SHOW CONSTRAINTS YIELD name")
          .list(record -> record.get("name").asString())
          .forEach(name -> session.run("DROP CONSTRAINT `" + name + "`").consume());
      session
          .run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")
          .list(record -> record.get("name").asString())
          .forEach(name -> session.run("DROP INDEX `" + name + "`").consume());
    }
  }

  private static Instance instance(ExtensionContext context) {
    Optional<GraphStore> stores = GraphStore.find();
    assumeTrue(stores.isPresent(), "built without the embedded DBMS");
    return context
        .getRoot()
        .getStore(HERE)
        .getOrComputeIfAbsent(Instance.class, type -> Instance.start(stores.get()), Instance.class);
  }

  /** Closed by JUnit at the end of the JVM's tests. */
  record Instance(Path folder, GraphStore.Running running, BoltConnection connection)
      implements AutoCloseable {

    static Instance start(GraphStore stores) {
      try {
        Path folder = Files.createTempDirectory("hoofbeat-it-");
        Path store = folder.resolve("builds/1");
        try (KnowledgeGraphWriter writer =
            stores.newStore(store, folder, SchemaMigrations.statements())) {
          TinyGraph.first().writeTo(writer);
          writer.complete(ProgressListener.SILENT);
        }
        GraphStore.Running running = stores.start(store, folder);
        return new Instance(folder, running, BoltConnection.open(running.address()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      connection.close();
      running.close();
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
          Files.deleteIfExists(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
