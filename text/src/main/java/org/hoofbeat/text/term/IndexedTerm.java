package org.hoofbeat.text.term;

import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;

/**
 * What search and recognition need to know of a concept.
 *
 * @param active false for a term that its source has retired
 * @param ancestors every term above it and itself, for filters by branch
 * @param formerIds alternative ids, and obsolete ids that it replaces
 * @param labels the one preferred name in each language
 * @param names all other wordings, labels may be repeated
 */
public record IndexedTerm(
    TermId id,
    ConceptKind kind,
    boolean active,
    List<TermId> ancestors,
    List<TermId> formerIds,
    Map<Language, String> labels,
    List<IndexedName> names) {

  public IndexedTerm {
    ancestors = List.copyOf(ancestors);
    formerIds = List.copyOf(formerIds);
    labels = Map.copyOf(labels);
    names = List.copyOf(names);
  }
}
