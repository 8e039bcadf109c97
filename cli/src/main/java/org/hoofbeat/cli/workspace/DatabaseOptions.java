package org.hoofbeat.cli.workspace;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hoofbeat.cypher.BoltConnection;
import org.hoofbeat.cypher.BoltGraphWriter;
import org.hoofbeat.cypher.SchemaMigrations;
import org.hoofbeat.loaders.run.GraphTarget;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.graph.BoltAddress;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.hoofbeat.snapshot.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which DBMS holds the graph: the embedded one, or a server. A picocli mixin. */
public final class DatabaseOptions {

  @Option(
      names = "--neo4j-uri",
      paramLabel = "URI",
      description =
          "Use this server or cluster instead of the embedded one; user and password from "
              + BoltConnection.USER
              + " and "
              + BoltConnection.PASSWORD
              + ", or a file named by "
              + BoltConnection.PASSWORD_FILE
              + " (also HOOFBEAT_NEO4J_URI).")
  private @Nullable String uri;

  public boolean isExternal() {
    return uri() != null;
  }

  /** Where a load writes the graph. */
  public GraphTarget target(DataFolder data) {
    String server = uri();
    if (server != null) {
      return (folder, number) ->
          new ServerWriter(server, number, data.run().resolve("bolt-" + number));
    }
    GraphStore embedded = embedded();
    return (folder, number) ->
        embedded.newStore(folder, data.root(), SchemaMigrations.statements());
  }

  /** The address of the server, with user and password; empty where the embedded database is used. */
  public Optional<BoltAddress> findServer() {
    return Optional.ofNullable(uri())
        .map(server -> BoltConnection.address(server, System.getenv()));
  }

  /** The embedded database; throws with advice in a build of the program without it. */
  public static GraphStore embedded() {
    return GraphStore.find()
        .orElseThrow(
            () ->
                new HoofbeatFailure(
                    ErrorCode.BAD_REQUEST,
                    "This build of the program has no embedded database\nMaybe name a server with --neo4j-uri."));
  }

  private @Nullable String uri() {
    String variable = System.getenv("HOOFBEAT_NEO4J_URI");
    return uri != null || variable == null || variable.isBlank() ? uri : variable;
  }

  /** A Bolt writer that owns its connection. */
  private static final class ServerWriter implements KnowledgeGraphWriter {

    private final BoltConnection connection;
    private final BoltGraphWriter writer;

    ServerWriter(String uri, int build, Path workFolder) {
      connection = BoltConnection.open(BoltConnection.address(uri, System.getenv()));
      try {
        writer = new BoltGraphWriter(connection, build, workFolder);
      } catch (HoofbeatException e) {
        connection.close();
        throw e;
      }
    }

    @Override
    public RowWriter open(GraphTable table) {
      return writer.open(table);
    }

    @Override
    public Map<String, Long> complete(ProgressListener progress) {
      return writer.complete(progress);
    }

    @Override
    public void close() {
      writer.close();
      connection.close();
    }
  }
}
