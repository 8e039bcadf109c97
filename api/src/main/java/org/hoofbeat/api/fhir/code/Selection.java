package org.hoofbeat.api.fhir.code;

import java.util.List;

/** The concepts that a filter chooses. */
public interface Selection {

  boolean contains(CodedConcept concept);

  /** Every one; where there is a hierarchy, parents come before their children. */
  Iterable<? extends CodedConcept> concepts();

  /** How many there are. */
  int size();

  /** A selection held in a list and a set of codes. */
  static Selection of(List<? extends CodedConcept> concepts) {
    return new ListedSelection(concepts);
  }
}
