package org.hoofbeat.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.jspecify.annotations.Nullable;

/**
 * One opened table: rows go to one file, those whose values span lines to another, for the importer reads files that it
 * knows to be free of them several times faster. For one thread.
 */
final class CsvTable implements KnowledgeGraphWriter.RowWriter {

  private final GraphTable table;
  private final NodeIds ids;
  private final Path stem;
  private final int width;
  private @Nullable CsvFile plain;
  private @Nullable CsvFile spanning;
  private long rows;
  private boolean closed;

  CsvTable(GraphTable table, NodeIds ids, Path stem) {
    this.table = table;
    this.ids = ids;
    this.stem = stem;
    this.width = table.columns().size() + (table instanceof GraphTable.Relationships ? 2 : 0);
  }

  @Override
  public void row(@Nullable Object... values) {
    if (closed || values.length != width) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "Table "
              + table.name()
              + " takes rows of "
              + width
              + " values while open, not "
              + values.length);
    }
    requireEnds(values);
    rows++;
    @Nullable Object[] cells = numbered(values);
    if (CsvFile.spansLines(cells)) {
      spanning = spanning == null ? new CsvFile(file(".lines.csv")) : spanning;
      spanning.row(cells);
    } else {
      plain = plain == null ? new CsvFile(file(".csv")) : plain;
      plain.row(cells);
    }
  }

  /** The values with a node's number before its key, or with the numbers of a relationship's ends instead of theirs. */
  private @Nullable Object[] numbered(@Nullable Object[] values) {
    if (table instanceof GraphTable.Nodes nodes) {
      @Nullable Object[] cells = new Object[values.length + 1];
      cells[0] = ids.write(nodes.labels().get(0), (String) Objects.requireNonNull(values[0]));
      System.arraycopy(values, 0, cells, 1, values.length);
      return cells;
    }
    GraphTable.Relationships relationships = (GraphTable.Relationships) table;
    @Nullable Object[] cells = values.clone();
    cells[0] = ids.find(relationships.from(), (String) Objects.requireNonNull(values[0]));
    cells[1] = ids.find(relationships.to(), (String) Objects.requireNonNull(values[1]));
    return cells;
  }

  GraphTable table() {
    return table;
  }

  long rows() {
    return rows;
  }

  boolean isClosed() {
    return closed;
  }

  /** Files with rows that are one line each. */
  List<Path> plainFiles() {
    return plain == null ? List.of() : List.of(plain.path());
  }

  /** Files with rows that span lines. */
  List<Path> spanningFiles() {
    return spanning == null ? List.of() : List.of(spanning.path());
  }

  /** All files. */
  List<Path> files() {
    List<Path> files = new ArrayList<>(plainFiles());
    files.addAll(spanningFiles());
    return files;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      if (plain != null) {
        plain.close();
      }
      if (spanning != null) {
        spanning.close();
      }
    }
  }

  private void requireEnds(@Nullable Object[] values) {
    int ends = table instanceof GraphTable.Relationships ? 2 : 1;
    for (int i = 0; i < ends; i++) {
      if (!(values[i] instanceof String key) || key.isEmpty()) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_STATE,
            "Row " + (rows + 1) + " of table " + table.name() + " has no key: " + values[i]);
      }
    }
  }

  private Path file(String suffix) {
    return stem.resolveSibling(stem.getFileName() + suffix);
  }
}
