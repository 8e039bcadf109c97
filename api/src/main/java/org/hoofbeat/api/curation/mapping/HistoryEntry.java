package org.hoofbeat.api.curation.mapping;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act on a mapping as shown, in the words of the rest of the interface.
 *
 * @param at ISO 8601 instant
 * @param before null for the first
 */
record HistoryEntry(
    String mapping,
    int version,
    @Schema(example = "submit") String act,
    String who,
    String at,
    @Nullable String why,
    @Nullable State before,
    State after) {

  /** What a mapping stated, and how it stood. */
  record State(
      int version,
      @Schema(example = "ORPHA:558") String subject,
      @Schema(example = "skos:exactMatch") String predicate,
      @Schema(example = "OMIM:154700") String object,
      boolean negated,
      String justification,
      @Nullable Double confidence,
      @Nullable String comment,
      @Schema(example = "in_review") String status,
      String author,
      List<Vote> votes,
      @Nullable Boolean outcome,
      @Nullable String assignee) {

    private static State of(CuratedMapping mapping) {
      return new State(
          mapping.version(),
          mapping.subject().value(),
          mapping.predicate().curie(),
          mapping.object().value(),
          mapping.negated(),
          mapping.justification(),
          mapping.confidence(),
          mapping.comment(),
          mapping.status().text(),
          mapping.author(),
          mapping.votes(),
          mapping.outcome(),
          mapping.assignee());
    }
  }

  static HistoryEntry of(Revision revision) {
    CuratedMapping before = revision.before();
    return new HistoryEntry(
        revision.mapping(),
        revision.version(),
        revision.act(),
        revision.who(),
        revision.at(),
        revision.why(),
        before == null ? null : State.of(before),
        State.of(revision.after()));
  }
}
