package org.hoofbeat.api.fhir.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A code system that can be asked: a resource in memory or a vocabulary of the loaded graph. Large
 * ones are never held whole by a request. Safe for concurrent reading.
 */
public interface CodeSystemContent {

  CodeSystemFacts facts();

  /** The concept of a code; in a case-insensitive system, whatever the case. */
  Optional<? extends CodedConcept> find(String code);

  /** How many concepts there are. */
  int size();

  /** Every concept; parents come before their children. */
  Iterable<? extends CodedConcept> concepts();

  /** A stretch of {@link #concepts}, at most {@code count} from {@code offset}. */
  List<? extends CodedConcept> page(int offset, int count);

  /** Concepts without parents, in order. */
  List<? extends CodedConcept> roots();

  /** Concepts directly below a code, in order. */
  List<? extends CodedConcept> children(String code);

  /** Codes directly above, in order. */
  List<String> parents(String code);

  boolean hasHierarchy();

  /** True where the first code lies below the second; false for equal codes. */
  boolean isBelow(String code, String ancestor);

  /** True where a filter can be answered. */
  boolean understands(String property, String op, String value);

  /** The concepts a filter chooses; call only where {@link #understands}. */
  Selection select(String property, String op, String value);

  /** The concepts any of whose words match the text. */
  Selection search(String text);

  /** Supplements in use, as canonicals. */
  Set<String> supplements();

  /** True where a supplement of this address, with or without version, is in use. */
  default boolean hasSupplement(String canonical) {
    for (String supplement : supplements()) {
      if (supplement.equals(canonical) || supplement.startsWith(canonical + "|")) {
        return true;
      }
    }
    return false;
  }
}
