package org.hoofbeat.api.curation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.api.mapping.OwnMappings;
import org.hoofbeat.model.Mapping;
import org.hoofbeat.model.MappingPredicate;
import org.hoofbeat.model.Release;
import org.hoofbeat.model.Stated;
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

  /** Both ends, in no order. */
  Set<TermId> pair() {
    return Set.of(subject, object);
  }

  /** How it stands, in one word: what a reconciliation came to counts like any other decision. */
  String standing() {
    if (isAccepted()) {
      return "accepted";
    }
    return isRejected() ? "rejected" : status.name().toLowerCase(Locale.ROOT);
  }

  /** As a statement of the source {@link OwnMappings#SOURCE}, whose version is this mapping's. */
  Stated<Mapping> stated() {
    return stated(negated);
  }

  /** What was decided, as a statement: a rejected pair is one that is denied. */
  Stated<Mapping> statedDecision() {
    return stated(negated != isRejected());
  }

  private Stated<Mapping> stated(boolean denied) {
    Mapping mapping =
        new Mapping(
            subject,
            predicate,
            object,
            denied,
            justification,
            confidence == null ? Double.NaN : confidence,
            null,
            Map.of());
    Release release =
        new Release(
            OwnMappings.SOURCE,
            "Mappings curated here",
            id + "." + version,
            null,
            "",
            "unclear",
            "",
            0,
            0,
            Map.of(),
            false);
    return new Stated<>(mapping, release);
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
