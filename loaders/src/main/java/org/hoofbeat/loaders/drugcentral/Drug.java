package org.hoofbeat.loaders.drugcentral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a row, or all rows together, say of one drug. */
record Drug(
    String id, String name, String definition, Map<String, String> others, List<String> synonyms) {

  /** This drug with the synonyms of another row; for the rest the first row stands. */
  Drug with(Drug other) {
    List<String> all = new ArrayList<>(synonyms);
    all.addAll(other.synonyms);
    return new Drug(id, name, definition, others, all);
  }
}
