package org.hoofbeat.cli;

import java.util.List;
import org.hoofbeat.loaders.run.GraphTarget;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.GraphStore;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.snapshot.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which DBMS holds the graph: the embedded one, or a server. A picocli mixin. */
final class DatabaseOptions {

  @Option(
      names = "--neo4j-uri",
      paramLabel = "URI",
      description =
          "Use this server or cluster; user and password from HOOFBEAT_NEO4J_USER, HOOFBEAT_NEO4J_PASSWORD.")
  private @Nullable String uri;

  boolean isExternal() {
    return uri != null;
  }

  GraphTarget target(DataFolder data) {
    GraphStore embedded =
        GraphStore.find()
            .orElseThrow(
                () ->
                    new HoofbeatFailure(
                        ErrorCode.BAD_STATE,
                        "This build has no embedded database\nMaybe name a server with --neo4j-uri."));
    return (folder, number) -> embedded.newStore(folder, data.root(), List.of());
  }
}
