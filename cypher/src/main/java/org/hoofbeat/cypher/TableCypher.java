package org.hoofbeat.cypher;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.table.BuildTables;
import org.hoofbeat.model.table.ConceptTable;
import org.jspecify.annotations.Nullable;

/** The writing statements for one table, and its rows as their parameters. */
final class TableCypher {

  private static final CypherFile NODES = CypherFile.read("writes/write-nodes.cypher");
  private static final CypherFile KEYED =
      CypherFile.read("writes/write-keyed-relationships.cypher");
  private static final CypherFile UNKEYED = CypherFile.read("writes/write-relationships.cypher");

  private static final String KEY = "key";

  private TableCypher() {}

  /** The statement that writes rows of a table. */
  static String of(GraphTable table) {
    if (table instanceof GraphTable.Nodes nodes) {
      return NODES.filled(
          Map.of(
              "first", nodes.labels().get(0),
              "key", nodes.columns().get(0).name(),
              "labels", String.join(":", nodes.labels())));
    }
    GraphTable.Relationships relationships = (GraphTable.Relationships) table;
    Map<String, String> names = new LinkedHashMap<>();
    names.put("from", relationships.from());
    names.put("fromKey", keyOf(relationships.from()));
    names.put("to", relationships.to());
    names.put("toKey", keyOf(relationships.to()));
    names.put("type", relationships.type());
    return (isKeyed(relationships) ? KEYED : UNKEYED).filled(names);
  }

  /** The file with a table's relationship type in it. */
  static String ofType(CypherFile file, String type) {
    return file.filled(Map.of("type", type));
  }

  /** True where the table's rows come and go with builds; sources, releases and builds themselves stay. */
  static boolean isVersioned(GraphTable table) {
    return table instanceof GraphTable.Relationships relationships
        && relationships.from().equals(ConceptTable.LABEL);
  }

  /** True where a row makes the new build visible, so that it must come last. */
  static boolean isSwitch(GraphTable table) {
    return table.equals(BuildTables.BUILDS) || table.equals(BuildTables.BUILT_FROM);
  }

  /** A row as a parameter. */
  static List<Object> parameter(GraphTable table, @Nullable Object[] values) {
    int ends = table instanceof GraphTable.Relationships ? 2 : 0;
    Map<String, Object> properties = new HashMap<>();
    for (int i = ends; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        properties.put(table.columns().get(i - ends).name(), value);
      }
    }
    return ends == 0
        ? List.of(require(table, values[0]), properties)
        : List.of(require(table, values[0]), require(table, values[1]), properties);
  }

  private static Object require(GraphTable table, @Nullable Object key) {
    if (key == null) {
      throw new IllegalArgumentException("A row of " + table.name() + " has no key");
    }
    return key;
  }

  private static boolean isKeyed(GraphTable.Relationships table) {
    return table.columns().stream().anyMatch(column -> column.name().equals(KEY));
  }

  private static String keyOf(String label) {
    return label.equals(ConceptTable.LABEL) || label.equals(BuildTables.SOURCES.name())
        ? "id"
        : KEY;
  }
}
