package org.hoofbeat.api.curation;

import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/**
 * An act as somebody does it.
 *
 * @param why the reason, for the history
 * @param predicate with an act that accepts: the relation found right, null for the one proposed
 * @param dual two reviewers decide without seeing each other's vote
 */
public record Move(
    Act act, @Nullable String why, @Nullable MappingPredicate predicate, boolean dual) {}
