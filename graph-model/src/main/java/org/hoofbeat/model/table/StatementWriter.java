package org.hoofbeat.model.table;

import java.util.HashMap;
import java.util.Map;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.hoofbeat.model.graph.KnowledgeGraphWriter.RowWriter;
import org.hoofbeat.model.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Writes statements to their tables, each once. For one thread; opens a table when its first row comes. */
public final class StatementWriter implements AutoCloseable {

  private final KnowledgeGraphWriter writer;
  private final KeySet written;
  private final StatementKey hasher = new StatementKey();
  private final Map<String, RowWriter> byName = new HashMap<>();

  StatementWriter(KnowledgeGraphWriter writer, KeySet written) {
    this.writer = writer;
    this.written = written;
  }

  /**
   * Writes a statement of a release.
   *
   * @return false where that release has made exactly this statement before: it is not stored twice
   */
  public <S extends Statement> boolean write(S statement, String releaseKey) {
    StatementTable<S> table = StatementTables.tableOf(statement);
    GraphTable.Relationships link = table.relationshipOf(statement);
    GraphTable.@Nullable Nodes nodes = table.nodes().orElse(null);
    @Nullable TermId object = table.objectOf(statement);
    int offset = nodes == null ? 2 : 0;
    @Nullable Object[] values = table.values(statement, releaseKey, offset);
    hasher
        .start(link.type())
        .add(statement.subject().value())
        .add(object == null ? null : object.value());
    for (int i = offset + 1; i < values.length; i++) {
      hasher.add(values[i]);
    }
    byte[] hash = hasher.finish();
    if (!written.add(hash)) {
      return false;
    }
    String key = StatementKey.text(hash);
    values[offset] = key;
    if (nodes == null) {
      values[0] = statement.subject().value();
      values[1] = object == null ? null : object.value();
      rowsOf(link).row(values);
    } else {
      rowsOf(nodes).row(values);
      rowsOf(link).row(statement.subject().value(), key);
    }
    return true;
  }

  @Override
  public void close() {
    byName.values().forEach(RowWriter::close);
  }

  private RowWriter rowsOf(GraphTable table) {
    return byName.computeIfAbsent(table.name(), name -> writer.open(table));
  }
}
