package org.hoofbeat.snapshot;

import java.util.List;
import java.util.Map;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.Statement;

/** A linked build, ready to be written: every identifier, every statement with the place of its release. */
public interface BuildContents {

  /** The build's own description; its releases are numbered by their place in the list. */
  GraphBuild build();

  /** Every identifier that a statement names, sorted. */
  List<TermId> ids();

  /** Place of an identifier in {@link #ids}; -1 where it is not among them. */
  int ordinal(TermId id);

  /** Alternative and obsolete identifiers to the one that stands for them now. */
  Map<TermId, TermId> currentIds();

  /** Disease groups, sorted by id. */
  List<DiseaseGroup> groups();

  /** Every statement in a stable order; may be called from several threads at once. */
  void forEach(StatementVisitor visitor);

  /** Sees a statement with the number of its release. */
  @FunctionalInterface
  interface StatementVisitor {
    void visit(int release, Statement statement);
  }
}
