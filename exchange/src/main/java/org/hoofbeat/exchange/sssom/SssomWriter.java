package org.hoofbeat.exchange.sssom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes SSSOM/TSV: the head in {@code #} lines with slots in the specification's order and prefixes sorted, what all rows
 * agree on in the head, columns in the specification's order and only where some row has a value, extensions last, UTF-8
 * without byte order mark, LF.
 */
public final class SssomWriter {

  private static final String VERSION = "1.1";

  private SssomWriter() {}

  public static void write(MappingSet set, Appendable out) {
    try {
      Map<String, String> shared = shared(set.rows());
      for (String line : HeadYaml.write(head(set, shared)).split("\n", -1)) {
        if (!line.isEmpty()) {
          out.append('#').append(line).append('\n');
        }
      }
      List<String> columns = columns(set.rows(), shared.keySet());
      line(out, columns);
      for (Map<String, String> row : set.rows()) {
        line(out, columns.stream().map(column -> row.getOrDefault(column, "")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #write(MappingSet, Appendable)}, as one text. */
  public static String write(MappingSet set) {
    StringBuilder out = new StringBuilder();
    write(set, out);
    return out.toString();
  }

  static Map<String, Object> head(MappingSet set, Map<String, String> shared) {
    Map<String, Object> given = new LinkedHashMap<>(set.head());
    given.putIfAbsent("sssom_version", VERSION);
    given.put("curie_map", new TreeMap<>(set.curieMap()));
    given.putAll(shared);
    Map<String, Object> head = new LinkedHashMap<>();
    for (String slot : Slots.HEAD) {
      Object value = given.remove(slot);
      if (value != null) {
        head.put(slot, value);
      }
    }
    head.putAll(new TreeMap<>(given));
    return head;
  }

  /** Single values of slots that may stand in the head, where every row has the same. */
  private static Map<String, String> shared(List<Map<String, String>> rows) {
    Map<String, String> shared = new LinkedHashMap<>();
    for (String slot : Slots.ROW) {
      Set<String> values = new LinkedHashSet<>();
      rows.forEach(row -> values.add(row.getOrDefault(slot, "")));
      String value = values.size() == 1 ? values.iterator().next() : "";
      boolean single = value.indexOf('|') < 0 && value.indexOf('\\') < 0;
      if (Slots.PROPAGATED.contains(slot) && !value.isEmpty() && single) {
        shared.put(slot, value);
      }
    }
    return shared;
  }

  static List<String> columns(List<Map<String, String>> rows, Set<String> inHead) {
    Set<String> used = new LinkedHashSet<>(Slots.REQUIRED);
    rows.forEach(row -> used.addAll(row.keySet()));
    used.removeAll(inHead);
    List<String> columns = new ArrayList<>(Slots.ROW.stream().filter(used::remove).toList());
    columns.addAll(used.stream().sorted().toList());
    return columns;
  }

  private static void line(Appendable out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append('\t');
      }
      String cell = cells.get(i);
      boolean quote =
          cell.startsWith("\"") || cell.chars().anyMatch(c -> c == '\t' || c == '\n' || c == '\r');
      out.append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    out.append('\n');
  }
}
