package org.hoofbeat.api.curation;

import java.util.List;
import org.hoofbeat.model.MappingPredicate;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of our own in one state of its life.
 *
 * @param version counts up from 1 with each act; the ETag
 * @param justification a SEMAPV term, {@code semapv:ManualMappingCuration}
 * @param confidence 0 to 1, null if unstated
 * @param votes of this round of review
 * @param outcome after a dispute: true for accepted
 * @param builtOn number of the graph build it was proposed on
 */
record CuratedMapping(
    String id,
    int version,
    TermId subject,
    MappingPredicate predicate,
    TermId object,
    boolean negated,
    String justification,
    @Nullable Double confidence,
    @Nullable String comment,
    Status status,
    String author,
    List<Vote> votes,
    @Nullable Boolean outcome,
    int builtOn) {

  CuratedMapping {
    votes = List.copyOf(votes);
  }

  /** True where the pair counts as a mapping. */
  boolean isAccepted() {
    return status == Status.ACCEPTED || status == Status.RECONCILED && Boolean.TRUE.equals(outcome);
  }

  /** True where the pair was found wrong. */
  boolean isRejected() {
    return status == Status.REJECTED
        || status == Status.RECONCILED && Boolean.FALSE.equals(outcome);
  }

  boolean isSamePair(TermId otherSubject, TermId otherObject) {
    return subject.equals(otherSubject) && object.equals(otherObject)
        || subject.equals(otherObject) && object.equals(otherSubject);
  }

  CuratedMapping with(Status next, List<Vote> newVotes, @Nullable Boolean newOutcome) {
    return new CuratedMapping(
        id,
        version + 1,
        subject,
        predicate,
        object,
        negated,
        justification,
        confidence,
        comment,
        next,
        author,
        newVotes,
        newOutcome,
        builtOn);
  }

  /** The same version, showing these votes only. */
  CuratedMapping with(List<Vote> shown) {
    return new CuratedMapping(
        id,
        version,
        subject,
        predicate,
        object,
        negated,
        justification,
        confidence,
        comment,
        status,
        author,
        shown,
        outcome,
        builtOn);
  }

  CuratedMapping with(Draft draft) {
    return new CuratedMapping(
        id,
        version + 1,
        draft.subject(),
        draft.predicate(),
        draft.object(),
        draft.negated(),
        draft.justification(),
        draft.confidence(),
        draft.comment(),
        status,
        author,
        votes,
        outcome,
        builtOn);
  }
}
