package org.hoofbeat.loaders.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Column names of a table; a name that comes again is told apart as {@code name#2}, {@code name#3}.
 */
public final class Header {

  private final List<String> names;
  private final Map<String, Integer> index;

  Header(List<String> cells) {
    List<String> unique = new ArrayList<>(cells.size());
    Map<String, Integer> positions = new HashMap<>();
    for (String cell : cells) {
      String name = cell.strip();
      int again = 2;
      while (positions.putIfAbsent(name, unique.size()) != null) {
        name = cell.strip() + "#" + again++;
      }
      unique.add(name);
    }
    this.names = List.copyOf(unique);
    this.index = Map.copyOf(positions);
  }

  /** Names in file order. */
  public List<String> names() {
    return names;
  }

  /** 0-based position, -1 where the table has no such column. */
  public int indexOf(String column) {
    return index.getOrDefault(column, -1);
  }

  public boolean has(String column) {
    return index.containsKey(column);
  }
}
