package org.hoofbeat.similarity.ontology;

import java.util.List;
import org.hoofbeat.model.TermId;

/**
 * A term of the phenotype vocabulary as its source states it.
 *
 * @param names further names, used only to find findings in the names of diseases
 * @param replacedBy where an obsolete term leads; may chain
 * @param consider choices for an obsolete term that has no single successor
 */
public record PhenotypeTerm(
    TermId id,
    String label,
    List<String> names,
    boolean obsolete,
    List<TermId> alternativeIds,
    List<TermId> replacedBy,
    List<TermId> consider,
    List<TermId> parents) {

  public PhenotypeTerm {
    names = List.copyOf(names);
    alternativeIds = List.copyOf(alternativeIds);
    replacedBy = List.copyOf(replacedBy);
    consider = List.copyOf(consider);
    parents = List.copyOf(parents);
  }

  /** A live term under its parents. */
  public static PhenotypeTerm of(TermId id, String label, List<TermId> parents) {
    return new PhenotypeTerm(id, label, List.of(), false, List.of(), List.of(), List.of(), parents);
  }
}
