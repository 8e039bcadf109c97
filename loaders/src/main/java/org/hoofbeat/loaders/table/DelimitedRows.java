package org.hoofbeat.loaders.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.hoofbeat.loaders.file.LineReader;
import org.hoofbeat.loaders.file.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Cuts lines into cells. A quote that does not close within {@value #MAX_LINES} lines is taken as a
 * plain character of its own line, so that one stray quote cannot swallow the rest of a file.
 */
final class DelimitedRows implements RowSource {

  private static final int MAX_LINES = 200;

  private final LineReader lines;
  private final TableFormat format;
  private final int maxChars;
  private final List<String> headLines = new ArrayList<>();
  private final Deque<String> pushedBack = new ArrayDeque<>();
  private boolean body;
  private long line;
  private @Nullable String complaint;

  DelimitedRows(LineReader lines, TableFormat format, SourceFile file) {
    this.lines = lines;
    this.format = format;
    this.maxChars = file.limits().lineChars();
  }

  List<String> headLines() {
    return headLines;
  }

  @Override
  public @Nullable List<String> next() throws IOException {
    complaint = null;
    while (true) {
      String text = nextLine();
      if (text == null) {
        return null;
      }
      if (!body && format.headLines() && text.startsWith("#")) {
        headLines.add(text.substring(1));
      } else if (!text.isBlank()) {
        body = true;
        line = lines.lineNumber() - pushedBack.size();
        return format.quoted() && text.indexOf('"') >= 0 ? quoted(text) : plain(text);
      }
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public @Nullable String complaint() {
    return complaint;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private @Nullable String nextLine() throws IOException {
    String again = pushedBack.poll();
    return again != null ? again : lines.next();
  }

  private List<String> plain(String text) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(format.delimiter());
        to >= 0;
        to = text.indexOf(format.delimiter(), from)) {
      cells.add(text.substring(from, to));
      from = to + 1;
    }
    cells.add(text.substring(from));
    return cells;
  }

  private List<String> quoted(String first) throws IOException {
    StringBuilder text = new StringBuilder(first);
    List<String> taken = new ArrayList<>();
    List<String> cells = new QuotedLine(text, format.delimiter()).cells();
    while (cells == null && taken.size() < MAX_LINES && text.length() < maxChars) {
      String more = nextLine();
      if (more == null) {
        break;
      }
      taken.add(more);
      text.append('\n').append(more);
      if (more.indexOf('"') >= 0) {
        cells = new QuotedLine(text, format.delimiter()).cells();
      }
    }
    if (cells != null) {
      return cells;
    }
    for (int i = taken.size() - 1; i >= 0; i--) {
      pushedBack.push(taken.get(i));
    }
    complaint = "a quote that is never closed; read as a plain character";
    return plain(first);
  }
}
