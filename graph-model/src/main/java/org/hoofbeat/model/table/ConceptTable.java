package org.hoofbeat.model.table;

import java.util.List;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.GraphTable.Column;
import org.hoofbeat.model.graph.GraphTable.Nodes;
import org.hoofbeat.model.graph.GraphTable.Relationships;
import org.hoofbeat.model.graph.GraphTable.Type;
import org.jspecify.annotations.Nullable;

/**
 * One node a concept, whatever the number of sources that describe it: what a person who browses the graph sees. The
 * statements themselves are not read from here but from {@code ConceptStatement} and its siblings.
 */
public final class ConceptTable {

  /** The label every concept has; its key is {@code id}. */
  public static final String LABEL = "Concept";

  /** An identifier that another one stands for now: alternative id, or the end of a chain of replacements. */
  public static final Relationships SUPERSEDED_BY =
      new Relationships("SUPERSEDED_BY", "SUPERSEDED_BY", LABEL, LABEL, List.of());

  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", Type.STRING),
          new Column("prefix", Type.STRING),
          new Column("name", Type.STRING),
          new Column("nameZh", Type.STRING),
          new Column("definition", Type.STRING),
          new Column("obsolete", Type.BOOLEAN));

  private ConceptTable() {}

  /** The table of one kind: labels {@code Concept} and the kind's own. */
  public static Nodes nodes(ConceptKind kind) {
    return new Nodes(kind.label(), List.of(LABEL, kind.label()), COLUMNS);
  }

  /** What a concept node shows. */
  public record Row(
      TermId id,
      ConceptKind kind,
      @Nullable String name,
      @Nullable String nameZh,
      @Nullable String definition,
      boolean obsolete) {}

  static @Nullable Object[] values(Row row) {
    return new @Nullable Object[] {
      row.id.value(), row.id.prefix(), row.name, row.nameZh, row.definition, row.obsolete
    };
  }
}
