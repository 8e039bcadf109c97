package org.hoofbeat.loaders.table;

import java.io.IOException;
import java.util.List;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.LineReader;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.build.LoadIssue;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table, one at a time. Each row that {@link #next} returns has been begun at the sink
 * ({@link StatementSink#row}); a row whose width is not the header's has been reported as
 * MALFORMED_ROW and is passed over.
 *
 * <p>Used by one thread. Example: a file {@code "# v1\nid\tname\nHP:1\tx\n"} read as {@link
 * TableFormat#TSV} has one head line and one row, {@code next().get("name")} is {@code "x"} and its
 * line is 3.
 */
public final class TableReader implements AutoCloseable {

  private static final int SHOWN = 120;
  private static final String VERSION = "version:";

  private final SourceFile file;
  private final StatementSink sink;
  private final RowSource rows;
  private final boolean padShortRows;
  private final List<String> headLines;
  private final Header header;

  private TableReader(
      SourceFile file,
      StatementSink sink,
      RowSource rows,
      int headerRow,
      boolean padShortRows,
      List<String> headLines)
      throws IOException {
    this.file = file;
    this.sink = sink;
    this.rows = rows;
    this.padShortRows = padShortRows;
    this.headLines = headLines;
    this.header = readHeader(headerRow);
  }

  /** Opens a text table; reads up to its header. */
  public static TableReader open(SourceFile file, StatementSink sink, TableFormat format)
      throws IOException {
    LineReader lines = LineReader.open(file, sink);
    try {
      DelimitedRows rows = new DelimitedRows(lines, format, file);
      return new TableReader(
          file, sink, rows, format.headerRow(), format.padShortRows(), rows.headLines());
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  /**
   * Opens the first sheet of an XLSX workbook; {@code headerRow} is 1-based, 0 where there is none.
   */
  public static TableReader openSheet(SourceFile file, StatementSink sink, int headerRow)
      throws IOException {
    SheetRows rows = SheetRows.open(file);
    try {
      return new TableReader(file, sink, rows, headerRow, true, List.of());
    } catch (IOException | RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  /** The lines above the header that begin with {@code #}, without it. */
  public List<String> headLines() {
    return List.copyOf(headLines);
  }

  /** Tells the sink the version that a line {@code #version: …} above the header states. */
  public void tellVersion() {
    for (String head : headLines) {
      if (head.startsWith(VERSION)) {
        sink.version(head.substring(VERSION.length()).strip());
      }
    }
  }

  /** Column names; empty where the table names none. */
  public Header header() {
    return header;
  }

  /** Stops with BAD_SOURCE where a column is missing: the file is of another format. */
  public TableReader require(String... columns) {
    for (String column : columns) {
      if (!header.has(column)) {
        throw BadSourceFile.at(
            file.name(),
            rows.line(),
            "no column '"
                + column
                + "'; the columns are "
                + shown(String.join(", ", header.names())),
            "Maybe the file was swapped for one of another format.");
      }
    }
    return this;
  }

  /** The next row of the right width, or null at the end. */
  public @Nullable TableRow next() throws IOException {
    while (true) {
      List<String> cells = rows.next();
      if (cells == null) {
        return null;
      }
      sink.row(file.name(), rows.line());
      String complaint = rows.complaint();
      if (complaint != null) {
        sink.issue(LoadIssue.Kind.MALFORMED_ROW, shown(String.join("|", cells)), complaint);
      }
      if (fits(cells)) {
        return new TableRow(header, cells, rows.line());
      }
      String message =
          cells.size()
              + " cells where the header has "
              + header.names().size()
              + "; the row is left out";
      sink.issue(LoadIssue.Kind.MALFORMED_ROW, shown(String.join("|", cells)), message);
    }
  }

  /** The next row, not begun at the sink: a second header, as ROBOT templates have; null at the end. */
  public @Nullable TableRow nextHeaderRow() throws IOException {
    List<String> cells = rows.next();
    return cells == null ? null : new TableRow(header, cells, rows.line());
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private boolean fits(List<String> cells) {
    int width = header.names().size();
    if (width == 0 || cells.size() == width) {
      return true;
    }
    return cells.size() < width
        ? padShortRows
        : cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
  }

  private Header readHeader(int headerRow) throws IOException {
    List<String> cells = List.of();
    for (int i = 0; i < headerRow; i++) {
      cells = rows.next();
      if (cells == null) {
        throw BadSourceFile.at(
            file.name(),
            0,
            "the table has no header: it ends before row " + headerRow,
            "Maybe the download stopped early; fetch it again.");
      }
    }
    return new Header(cells);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
