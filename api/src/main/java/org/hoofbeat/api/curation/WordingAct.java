package org.hoofbeat.api.curation;

import org.jspecify.annotations.Nullable;

/**
 * What a curator decided of a wording, for good: a later decision stands beside it, not in its place.
 *
 * @param term of the finding, {@code HP:0001250}
 * @param verdict {@code accepted}: the wording is read as the term; {@code rejected}: it is never read as it
 * @param at ISO 8601 instant
 * @param build the number of the build that it was decided on
 */
public record WordingAct(
    String term,
    String wording,
    String verdict,
    String curator,
    String at,
    int build,
    @Nullable String why) {

  static final String ACCEPTED = "accepted";
  static final String REJECTED = "rejected";
}
