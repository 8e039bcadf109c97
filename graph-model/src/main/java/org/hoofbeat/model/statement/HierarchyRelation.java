package org.hoofbeat.model.statement;

/** Why one concept stands under another. */
public enum HierarchyRelation {
  /** The ontology's own is-a. */
  IS_A,
  /** The classification's tree: ICD chapter, block, category; ATC level; Orphanet classification. */
  CLASSIFIED_UNDER,
  /** A parent that a partial release puts in place of parents it does not hold. */
  FALLBACK
}
