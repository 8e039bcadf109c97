package org.hoofbeat.api.curation.mapping;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Status;
import org.hoofbeat.api.mapping.OwnMappings;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.Stated;
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
 * @param assignee who is asked to work on it, null for nobody
 */
public record CuratedMapping(
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
    int builtOn,
    @Nullable String assignee) {

  public CuratedMapping {
    votes = List.copyOf(votes);
  }

  /** True where the pair counts as a mapping; follows from what is kept, and is not kept itself. */
  @JsonIgnore
  public boolean isAccepted() {
    return status == Status.ACCEPTED || status == Status.RECONCILED && Boolean.TRUE.equals(outcome);
  }

  /** True where the pair was found wrong; as {@link #isAccepted}, not kept. */
  @JsonIgnore
  public boolean isRejected() {
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
    return isRejected() ? "rejected" : status.text();
  }

  /** As a statement of the source {@link OwnMappings#SOURCE}, whose version is this mapping's. */
  Stated<Mapping> stated() {
    return stated(negated);
  }

  /** What was decided, as a statement: a rejected pair is one that is denied. */
  public Stated<Mapping> statedDecision() {
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

  /** True where the curator may do the act to it now; nobody votes twice. */
  boolean allows(Act act, Curator curator) {
    return act.isAllowed(status, author, curator) && !(act.decides() && hasVoteOf(curator.name()));
  }

  boolean hasVoteOf(String reviewer) {
    return votes.stream().anyMatch(vote -> vote.reviewer().equals(reviewer));
  }

  Draft draft() {
    return new Draft(subject, predicate, object, negated, justification, confidence, comment);
  }

  /** The next version, decided or on its way. */
  CuratedMapping with(Status next, List<Vote> newVotes, @Nullable Boolean newOutcome) {
    return copy(draft(), version + 1, next, newVotes, newOutcome, assignee);
  }

  /** The same version with the relation that was found right. */
  CuratedMapping with(MappingPredicate relation) {
    Draft changed =
        new Draft(subject, relation, object, negated, justification, confidence, comment);
    return copy(changed, version, status, votes, outcome, assignee);
  }

  /** The same version, showing these votes only. */
  CuratedMapping with(List<Vote> shown) {
    return copy(draft(), version, status, shown, outcome, assignee);
  }

  /** The next version, which states something else. */
  CuratedMapping with(Draft draft) {
    return copy(draft, version + 1, status, votes, outcome, assignee);
  }

  /** The same version in somebody's hands; who works on it is no part of what is stated. */
  CuratedMapping assignedTo(@Nullable String name) {
    return copy(draft(), version, status, votes, outcome, name);
  }

  /** The next version, which is as it was in {@code before}. */
  CuratedMapping back(CuratedMapping before) {
    return copy(before.draft(), version + 1, before.status, before.votes, before.outcome, assignee);
  }

  private CuratedMapping copy(
      Draft draft,
      int newVersion,
      Status newStatus,
      List<Vote> newVotes,
      @Nullable Boolean newOutcome,
      @Nullable String newAssignee) {
    return new CuratedMapping(
        id,
        newVersion,
        draft.subject(),
        draft.predicate(),
        draft.object(),
        draft.negated(),
        draft.justification(),
        draft.confidence(),
        draft.comment(),
        newStatus,
        author,
        newVotes,
        newOutcome,
        builtOn,
        newAssignee);
  }
}
