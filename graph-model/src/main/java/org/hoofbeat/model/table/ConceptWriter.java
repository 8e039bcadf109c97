package org.hoofbeat.model.table;

import java.util.EnumMap;
import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.hoofbeat.model.graph.KnowledgeGraphWriter.RowWriter;
import org.jspecify.annotations.Nullable;

/** Writes concept nodes, each id once, and what stands for retired ids. For one thread. */
public final class ConceptWriter implements AutoCloseable {

  private final KnowledgeGraphWriter writer;
  private final Map<ConceptKind, RowWriter> nodes = new EnumMap<>(ConceptKind.class);
  private @Nullable RowWriter superseded;

  ConceptWriter(KnowledgeGraphWriter writer) {
    this.writer = writer;
  }

  /** Writes a node; an id may come once only, over all kinds and threads. */
  public void write(ConceptTable.Row row) {
    nodes
        .computeIfAbsent(row.kind(), kind -> writer.open(ConceptTable.nodes(kind)))
        .row(ConceptTable.values(row));
  }

  /** Says that another id stands for this one now; both need a node. */
  public void writeSuperseded(TermId old, TermId current) {
    if (superseded == null) {
      superseded = writer.open(ConceptTable.SUPERSEDED_BY);
    }
    superseded.row(old.value(), current.value());
  }

  @Override
  public void close() {
    nodes.values().forEach(RowWriter::close);
    if (superseded != null) {
      superseded.close();
    }
  }
}
