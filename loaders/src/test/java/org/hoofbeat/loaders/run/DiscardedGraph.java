package org.hoofbeat.loaders.run;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.jspecify.annotations.Nullable;

/** A writer that counts rows by table and keeps none: the pipeline's tests need no database. */
final class DiscardedGraph implements KnowledgeGraphWriter {

  private final Map<String, Long> rows = new ConcurrentHashMap<>();

  @Override
  public RowWriter open(GraphTable table) {
    rows.putIfAbsent(table.name(), 0L);
    return new RowWriter() {
      @Override
      public void row(@Nullable Object... values) {
        rows.merge(table.name(), 1L, Long::sum);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Map<String, Long> complete(ProgressListener progress) {
    return new HashMap<>(rows);
  }

  @Override
  public void close() {}
}
