package org.hoofbeat.model.graph;

import java.util.List;

/**
 * The shape of rows that are written to the graph: one table a kind of node or relationship. Labels, types and property
 * names are constants of the program, never data.
 */
public sealed interface GraphTable {

  /** Name of the table, for files and progress. */
  String name();

  /** Properties in row order. */
  List<Column> columns();

  /** A property and its type. */
  record Column(String name, Type type) {}

  /** Property types; {@code STRINGS} is a list. Null values are left out of the graph. */
  enum Type {
    STRING,
    STRINGS,
    LONG,
    DOUBLE,
    BOOLEAN
  }

  /**
   * Nodes; the first column is the unique key.
   *
   * @param labels labels all rows share; the first carries the key constraint
   */
  record Nodes(String name, List<String> labels, List<Column> columns) implements GraphTable {
    public Nodes {
      labels = List.copyOf(labels);
      columns = List.copyOf(columns);
    }
  }

  /**
   * Relationships; rows hold the key of the start node, the key of the end node, then the columns.
   *
   * @param from the label whose key the start refers to
   * @param to the label whose key the end refers to
   */
  record Relationships(String name, String type, String from, String to, List<Column> columns)
      implements GraphTable {
    public Relationships {
      columns = List.copyOf(columns);
    }
  }
}
