package org.hoofbeat.model;

/** How a designation stands to its term (OBO 1.4 synonym scopes, and the label itself). */
public enum SynonymScope {
  LABEL,
  EXACT,
  NARROW,
  BROAD,
  RELATED
}
