package org.hoofbeat.api.curation.mapping;

import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer found; hidden from the other until both have.
 *
 * @param predicate the relation found right; null where the pair was found wrong
 */
public record Vote(
    String reviewer, boolean accept, @Nullable String why, @Nullable MappingPredicate predicate) {

  /** True where the other came to the same end: both found it wrong, or both the same relation right. */
  boolean agreesWith(Vote other) {
    return accept == other.accept && predicate == other.predicate;
  }
}
