package org.hoofbeat.loaders.nhsa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes one insert statement apart. */
final class SqlValues {

  private final String text;
  private int at;

  SqlValues(String text) {
    this.text = text;
  }

  /** The row, or null where the statement has another shape. */
  SqlInserts.@Nullable Insert insert() {
    if (!word("insert") || !word("into")) {
      return null;
    }
    String table = name();
    List<@Nullable String> columns = table == null ? null : list(true);
    List<@Nullable String> values = columns == null || !word("values") ? null : list(false);
    if (table == null || columns == null || values == null || columns.size() != values.size()) {
      return null;
    }
    skipSpace();
    if (at < text.length() && text.charAt(at) != ';') {
      return null;
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      String value = values.get(i);
      if (column != null && value != null && !value.isBlank()) {
        row.put(column, value.strip());
      }
    }
    return new SqlInserts.Insert(table, row);
  }

  private @Nullable List<@Nullable String> list(boolean names) {
    if (!symbol('(')) {
      return null;
    }
    List<@Nullable String> items = new ArrayList<>();
    do {
      int before = at;
      String item = names ? name() : value();
      if (names && item == null || at == before) {
        return null;
      }
      items.add(item);
    } while (symbol(','));
    return symbol(')') ? items : null;
  }

  /** A quoted text, a number or another bare word; null for the word null. */
  private @Nullable String value() {
    skipSpace();
    if (at < text.length() && text.charAt(at) == '\'') {
      return quoted('\'');
    }
    String bare = bare();
    return bare == null || bare.equalsIgnoreCase("null") ? null : bare;
  }

  private @Nullable String name() {
    skipSpace();
    if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '`')) {
      return quoted(text.charAt(at));
    }
    return bare();
  }

  private @Nullable String bare() {
    int from = at;
    while (at < text.length() && " \t\r\n,();'\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at == from ? null : text.substring(from, at);
  }

  private @Nullable String quoted(char quote) {
    int from = at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != quote) {
        value.append(c);
      } else if (at < text.length() && text.charAt(at) == quote) {
        value.append(quote);
        at++;
      } else {
        return value.toString();
      }
    }
    at = from;
    return null;
  }

  private boolean word(String word) {
    skipSpace();
    boolean here = text.regionMatches(true, at, word, 0, word.length());
    at += here ? word.length() : 0;
    return here;
  }

  private boolean symbol(char symbol) {
    skipSpace();
    boolean here = at < text.length() && text.charAt(at) == symbol;
    at += here ? 1 : 0;
    return here;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
