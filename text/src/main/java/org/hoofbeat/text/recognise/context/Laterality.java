package org.hoofbeat.text.recognise.context;

import org.hoofbeat.model.TermId;

/** Sides, each a term of HPO. */
public enum Laterality {
  LEFT("HP:0012835"),
  RIGHT("HP:0012834"),
  BILATERAL("HP:0012832"),
  UNILATERAL("HP:0012833");

  private final TermId id;

  Laterality(String id) {
    this.id = new TermId(id);
  }

  /** The HPO term. */
  public TermId id() {
    return id;
  }
}
