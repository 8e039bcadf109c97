package org.hoofbeat.text.recognise.context;

import org.hoofbeat.model.TermId;

/** Degrees of severity, each a term under HP:0012824. */
public enum Severity {
  BORDERLINE("HP:0012827"),
  MILD("HP:0012825"),
  MODERATE("HP:0012826"),
  SEVERE("HP:0012828"),
  PROFOUND("HP:0012829");

  private final TermId id;

  Severity(String id) {
    this.id = new TermId(id);
  }

  /** The HPO term. */
  public TermId id() {
    return id;
  }
}
