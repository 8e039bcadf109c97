package org.hoofbeat.similarity.explanation;

/** How a patient's finding stands to what is known of a disease. */
public enum MatchKind {
  /** The disease is annotated with the very term. */
  EXACT,
  /** The disease is annotated with a more general term. */
  MORE_GENERAL,
  /** The disease is annotated with a more specific term. */
  MORE_SPECIFIC,
  /** Neither, but both stand under a common ancestor that says something. */
  SHARED_ANCESTOR,
  /** The disease does not explain the finding. */
  NONE,
  /** Excluded in the patient, and stated to be absent in the disease, or in some of its patients so that it gains. */
  EXCLUDED_AGREES,
  /** Excluded in the patient, and stated to be present in the disease, which loses by it. */
  EXCLUDED_CONTRADICTS,
  /** Excluded in the patient; looked for in relatives of the disease, by which it gains more than by its own reports. */
  EXCLUDED_IN_RELATIVES,
  /** Excluded in the patient, and nothing is known of the disease. */
  EXCLUDED_NEUTRAL
}
