package org.hoofbeat.model.statement;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Columns of a source that have no field of their own, sorted by name so that equal rows are equal bytes. */
final class Details {

  private Details() {}

  static Map<String, String> copyOf(Map<String, String> details) {
    return details.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(details));
  }
}
