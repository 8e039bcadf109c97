package org.hoofbeat.similarity.ontology;

import org.hoofbeat.model.TermId;

/**
 * Something about one term of a profile.
 *
 * @param problem what was found
 * @param text in English, naming the term and what was done or can be done
 */
public record ProfileNotice(Problem problem, TermId term, String text) {

  /** Kinds of things found. */
  public enum Problem {
    /** The vocabulary does not know the identifier. */
    UNKNOWN,
    /** The term is no phenotypic abnormality: a mode of inheritance, an onset, a modifier. */
    OUTSIDE_BRANCH,
    /** Obsolete without one successor. */
    OBSOLETE,
    /** An alternative or replaced identifier that leads to a live term. */
    OLD_IDENTIFIER,
    /** Given twice. */
    DUPLICATE,
    /** Beside one of its descendants: says nothing more. */
    ANCESTOR_PRESENT,
    /** Observed, and excluded itself or in a more general form. */
    CONFLICT,
    /** The branch's root, which says nothing. */
    ROOT,
    /** Given as the onset, and none. */
    NO_ONSET
  }
}
