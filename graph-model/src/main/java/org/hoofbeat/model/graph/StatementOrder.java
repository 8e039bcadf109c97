package org.hoofbeat.model.graph;

import java.util.Comparator;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Stated;

/** Total orders for a graph that keeps none of its own, so that equal builds give equal sequences. */
public final class StatementOrder {

  private static final Comparator<Stated<?>> BY_RELEASE_AND_TEXT =
      Comparator.<Stated<?>, String>comparing(stated -> stated.release().key())
          .thenComparing(stated -> stated.statement().toString());

  /** In a {@link Dossier}: by record type, then release, then the statement's text. */
  public static final Comparator<Stated<?>> IN_DOSSIER =
      Comparator.<Stated<?>, String>comparing(
              stated -> stated.statement().getClass().getSimpleName())
          .thenComparing(BY_RELEASE_AND_TEXT);

  /** In {@link KnowledgeGraph#forEach}: by subject, then release, then the statement's text. */
  public static final Comparator<Stated<?>> IN_STREAM =
      Comparator.<Stated<?>, TermId>comparing(stated -> stated.statement().subject())
          .thenComparing(BY_RELEASE_AND_TEXT);

  private StatementOrder() {}
}
