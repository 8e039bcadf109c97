package org.hoofbeat.cli;

import java.util.List;
import java.util.Map;
import org.hoofbeat.loaders.run.GraphTarget;
import org.hoofbeat.model.GraphTable;
import org.hoofbeat.model.KnowledgeGraphWriter;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.snapshot.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which DBMS holds the graph. A picocli mixin. TEMPORARY while the embedded store lands. */
final class DatabaseOptions {

  @Option(names = "--neo4j-uri", paramLabel = "URI", description = "x")
  private @Nullable String uri;

  boolean isExternal() {
    return uri != null;
  }

  GraphTarget target(DataFolder data) {
    return (folder, number) ->
        new KnowledgeGraphWriter() {
          @Override
          public RowWriter open(GraphTable table) {
            return new RowWriter() {
              @Override
              public void row(@Nullable Object... values) {}

              @Override
              public void close() {}
            };
          }

          @Override
          public Map<String, Long> complete(ProgressListener progress) {
            return Map.of();
          }

          @Override
          public void close() {}
        };
  }
}
