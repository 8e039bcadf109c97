package org.hoofbeat.api.curation.mapping;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Move;
import org.hoofbeat.api.curation.Status;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.statement.MappingPredicate;

/**
 * What an act makes of a mapping. With dual review two reviewers vote without seeing each other's vote; where they agree,
 * on the relation, too, it is decided, where not a third decides.
 */
final class Review {

  private Review() {}

  static CuratedMapping apply(CuratedMapping before, Move move, Curator curator) {
    move.act().check(before.id(), before.status(), before.author(), curator);
    return switch (move.act()) {
      case EDIT -> throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "An edit is no act of review");
      case SUBMIT, REOPEN -> before.with(Status.IN_REVIEW, List.of(), null);
      case RETURN -> before.with(Status.CANDIDATE, List.of(), null);
      case ACCEPT, REJECT -> vote(before, ballot(before, move, curator), move.dual());
      case RECONCILE_ACCEPT, RECONCILE_REJECT -> reconcile(before, ballot(before, move, curator));
    };
  }

  private static Vote ballot(CuratedMapping before, Move move, Curator curator) {
    boolean accept = move.act().accepts();
    MappingPredicate chosen = move.predicate() == null ? before.predicate() : move.predicate();
    return new Vote(curator.name(), accept, move.why(), accept ? chosen : null);
  }

  private static CuratedMapping vote(CuratedMapping before, Vote vote, boolean dual) {
    refuseSecondVote(before, vote);
    List<Vote> votes = with(before, vote);
    if (dual && votes.size() < 2) {
      return before.with(Status.IN_REVIEW, votes, null);
    }
    if (!votes.stream().allMatch(vote::agreesWith)) {
      return before.with(Status.DISPUTED, votes, null);
    }
    return settled(
        before.with(vote.accept() ? Status.ACCEPTED : Status.REJECTED, votes, null), vote);
  }

  private static CuratedMapping reconcile(CuratedMapping before, Vote vote) {
    refuseSecondVote(before, vote);
    return settled(before.with(Status.RECONCILED, with(before, vote), vote.accept()), vote);
  }

  private static CuratedMapping settled(CuratedMapping decided, Vote last) {
    return last.predicate() == null ? decided : decided.with(last.predicate());
  }

  private static void refuseSecondVote(CuratedMapping before, Vote vote) {
    if (before.hasVoteOf(vote.reviewer())) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT,
          "You have voted on mapping " + before.id() + "; it needs another reviewer");
    }
  }

  private static List<Vote> with(CuratedMapping before, Vote vote) {
    List<Vote> votes = new ArrayList<>(before.votes());
    votes.add(vote);
    return votes;
  }
}
