package org.hoofbeat.similarity.ontology;

/** How much a profile may be repaired before it is refused. */
public enum Strictness {
  /** Repairs what it can and drops what it cannot use, each with a notice; refuses only a profile with nothing left. */
  MINIMAL,
  /** Follows old identifiers, drops duplicates and terms beside their descendants; refuses unknown terms and conflicts. */
  LENIENT,
  /** Refuses anything that would need repair. */
  STRICT
}
