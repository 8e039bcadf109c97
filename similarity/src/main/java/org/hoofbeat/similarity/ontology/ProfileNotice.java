package org.hoofbeat.similarity.ontology;

/**
 * Something about one thing of a profile.
 *
 * @param problem what was found
 * @param given the identifier of the term, or the text given as the onset
 * @param text in English, naming the term and what was done or can be done
 */
public record ProfileNotice(Problem problem, String given, String text) {

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
