package org.hoofbeat.loaders.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One data row; cells are never null, an absent column reads as the empty text. */
public final class TableRow {

  private final Header header;
  private final List<String> cells;
  private final long line;

  TableRow(Header header, List<String> cells, long line) {
    this.header = header;
    this.cells = cells;
    this.line = line;
  }

  /** The cell under a column name, stripped; empty where the table has no such column. */
  public String get(String column) {
    return get(header.indexOf(column));
  }

  /** The cell at a 0-based position, stripped; empty beyond the row and for -1. */
  public String get(int position) {
    return position < 0 || position >= cells.size() ? "" : cells.get(position).strip();
  }

  /** 1-based line, or sheet row, on which the row begins. */
  public long line() {
    return line;
  }

  public int size() {
    return cells.size();
  }

  /** Every cell as read, in file order. */
  public List<String> cells() {
    return cells;
  }

  /** The non-empty cells of the columns that are not named here: what a loader has no field for. */
  public Map<String, String> others(Set<String> known) {
    Map<String, String> others = new LinkedHashMap<>();
    List<String> names = header.names();
    for (int i = 0; i < names.size(); i++) {
      String value = get(i);
      if (!value.isEmpty() && !names.get(i).isEmpty() && !known.contains(names.get(i))) {
        others.put(names.get(i), value);
      }
    }
    return others;
  }
}
