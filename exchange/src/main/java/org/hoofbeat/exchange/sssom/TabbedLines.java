package org.hoofbeat.exchange.sssom;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/** Reads rows of tab-separated cells, quoted as in RFC 4180 with tabs for commas; counts lines; holds to a limit. */
final class TabbedLines {

  private static final int MOST_CHARACTERS = 1 << 20;

  private final Reader in;
  private int ahead = -2;
  private int line;

  TabbedLines(Reader in) {
    this.in = in;
  }

  /** 1-based line on which the row last given began. */
  int line() {
    return line;
  }

  private int next = 1;

  /** The next row, null at the end. A line of its own for the head is given whole by {@link #comment}. */
  @Nullable List<String> row() throws IOException {
    if (peek() < 0) {
      return null;
    }
    line = next;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int length = 0;
    while (true) {
      int c = read();
      if (++length > MOST_CHARACTERS) {
        throw new HoofbeatFailure(
            ErrorCode.LIMIT,
            "Line " + line + ": a row of more than " + MOST_CHARACTERS + " characters");
      }
      if (quoted) {
        if (c < 0) {
          throw new HoofbeatFailure(
              ErrorCode.BAD_REQUEST, "Line " + line + ": a quote is not closed");
        }
        if (c == '"' && peek() == '"') {
          cell.append((char) read());
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append((char) c);
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == '\t' || c == '\n' || c < 0) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c != '\t') {
          return cells;
        }
      } else if (c != '\r' || peek() != '\n') {
        cell.append((char) c);
      }
    }
  }

  /** The rest of a line that begins with {@code #}, without it; null where the line is none. */
  @Nullable String comment() throws IOException {
    if (peek() != '#') {
      return null;
    }
    read();
    StringBuilder text = new StringBuilder();
    for (int c = read(); c >= 0 && c != '\n'; c = read()) {
      if (c != '\r') {
        text.append((char) c);
      }
      if (text.length() > MOST_CHARACTERS) {
        throw new HoofbeatFailure(
            ErrorCode.LIMIT,
            "Line " + (next - 1) + ": more than " + MOST_CHARACTERS + " characters");
      }
    }
    return text.toString();
  }

  private int peek() throws IOException {
    if (ahead == -2) {
      ahead = in.read();
    }
    return ahead;
  }

  private int read() throws IOException {
    int c = peek();
    ahead = c < 0 ? -1 : -2;
    if (c == '\n') {
      next++;
    }
    return c;
  }
}
