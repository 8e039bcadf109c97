package org.hoofbeat.model.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.GraphTable.Column;
import org.hoofbeat.model.graph.GraphTable.Nodes;
import org.hoofbeat.model.graph.GraphTable.Relationships;
import org.hoofbeat.model.graph.GraphTable.Type;
import org.hoofbeat.model.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Where statements of one record type lie, and the way there and back; {@code read} of what {@code row} gives is equal to
 * the statement. Immutable.
 *
 * <pre>
 * statement between two concepts:  (subject:Concept)-[TYPE {key, release, fields…}]->(object:Concept)
 * statement about one concept:     (subject:Concept)-[TYPE]->(:Label {key, release, fields…})
 * </pre>
 */
public final class StatementTable<S extends Statement> {

  private static final Column KEY = new Column("key", Type.STRING);
  private static final Column RELEASE = new Column("release", Type.STRING);

  private final Class<S> type;
  private final @Nullable Nodes nodes;
  private final List<Relationships> relationships;
  private final List<Field<S>> fields;
  private final Ends<S> ends;
  private final Function<StoredRow, S> reader;

  /** Where a statement's relationship ends and which of the table's relationship types it takes. */
  interface Ends<S> {
    @Nullable TermId object(S statement);

    default int relationship(S statement) {
      return 0;
    }
  }

  private StatementTable(
      Class<S> type,
      Layout layout,
      List<Field<S>> fields,
      Ends<S> ends,
      Function<StoredRow, S> reader) {
    this.type = type;
    this.nodes = layout.nodes;
    this.relationships = layout.relationships;
    this.fields = fields;
    this.ends = ends;
    this.reader = reader;
  }

  /** Statements with a node of their own. */
  static <S extends Statement> StatementTable<S> node(
      Class<S> type, String relationship, List<Field<S>> fields, Function<StoredRow, S> reader) {
    return node(type, type.getSimpleName(), relationship, fields, reader);
  }

  static <S extends Statement> StatementTable<S> node(
      Class<S> type,
      String label,
      String relationship,
      List<Field<S>> fields,
      Function<StoredRow, S> reader) {
    Nodes nodes = new Nodes(label, List.of(label), columns(fields));
    Relationships link =
        new Relationships(relationship, relationship, ConceptTable.LABEL, label, List.of());
    return new StatementTable<>(
        type, new Layout(nodes, List.of(link)), fields, statement -> null, reader);
  }

  /** Statements that are a relationship between two concepts. */
  static <S extends Statement> StatementTable<S> between(
      Class<S> type,
      List<String> relationships,
      List<Field<S>> fields,
      Ends<S> ends,
      Function<StoredRow, S> reader) {
    List<Relationships> tables = new ArrayList<>();
    for (String name : relationships) {
      tables.add(
          new Relationships(name, name, ConceptTable.LABEL, ConceptTable.LABEL, columns(fields)));
    }
    return new StatementTable<>(type, new Layout(null, List.copyOf(tables)), fields, ends, reader);
  }

  public Class<S> type() {
    return type;
  }

  /** The table of the statements' own nodes; empty where the statement is a relationship between concepts. */
  public Optional<Nodes> nodes() {
    return Optional.ofNullable(nodes);
  }

  /** The relationship tables: one, or one a relation ({@code IS_A}, {@code CLASSIFIED_UNDER}, {@code FALLBACK}). */
  public List<Relationships> relationships() {
    return relationships;
  }

  /** The relationship table that this statement belongs to. */
  public Relationships relationshipOf(S statement) {
    return relationships.get(ends.relationship(statement));
  }

  /** The statement that a row holds; throws where the row is not of this table. */
  public S read(StoredRow row) {
    return reader.apply(row);
  }

  @Nullable TermId objectOf(S statement) {
    return ends.object(statement);
  }

  /** Values in column order, with a place for the key left empty. */
  @Nullable Object[] values(S statement, String release, int offset) {
    @Nullable Object[] values = new @Nullable Object[offset + 2 + fields.size()];
    values[offset + 1] = release;
    for (int i = 0; i < fields.size(); i++) {
      values[offset + 2 + i] = fields.get(i).value().of(statement);
    }
    return values;
  }

  private static <S> List<Column> columns(List<Field<S>> fields) {
    List<Column> columns = new ArrayList<>(List.of(KEY, RELEASE));
    fields.forEach(field -> columns.add(field.column()));
    return columns;
  }

  private record Layout(@Nullable Nodes nodes, List<Relationships> relationships) {}
}
