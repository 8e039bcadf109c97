package org.hoofbeat.loaders.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts one row by RFC 4180, forgiving text after a closing quote. */
final class QuotedLine {

  private final CharSequence text;
  private final char delimiter;
  private int at;

  QuotedLine(CharSequence text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** The cells, or null where the text ends inside quotes. */
  @Nullable List<String> cells() {
    List<String> cells = new ArrayList<>();
    while (true) {
      StringBuilder cell = new StringBuilder();
      if (at < text.length() && text.charAt(at) == '"' && !readQuoted(cell)) {
        return null;
      }
      while (at < text.length() && text.charAt(at) != delimiter) {
        cell.append(text.charAt(at++));
      }
      cells.add(cell.toString());
      if (at >= text.length()) {
        return cells;
      }
      at++;
    }
  }

  private boolean readQuoted(StringBuilder cell) {
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return true;
      }
    }
    return false;
  }
}
