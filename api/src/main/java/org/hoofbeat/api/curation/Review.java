package org.hoofbeat.api.curation;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/**
 * What an act makes of a mapping. With dual review two reviewers vote without seeing each other's vote; where they agree
 * it is decided, where not a third decides.
 */
final class Review {

  private Review() {}

  static CuratedMapping apply(
      CuratedMapping before, Act act, Curator curator, @Nullable String why, boolean dual) {
    act.check(before, curator);
    return switch (act) {
      case EDIT -> throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "An edit is no act of review");
      case SUBMIT, REOPEN -> before.with(Status.IN_REVIEW, List.of(), null);
      case RETURN -> before.with(Status.CANDIDATE, List.of(), null);
      case ACCEPT -> vote(before, new Vote(curator.name(), true, why), dual);
      case REJECT -> vote(before, new Vote(curator.name(), false, why), dual);
      case RECONCILE_ACCEPT -> reconcile(before, new Vote(curator.name(), true, why));
      case RECONCILE_REJECT -> reconcile(before, new Vote(curator.name(), false, why));
    };
  }

  private static CuratedMapping vote(CuratedMapping before, Vote vote, boolean dual) {
    refuseSecondVote(before, vote);
    List<Vote> votes = with(before, vote);
    if (dual && votes.size() < 2) {
      return before.with(Status.IN_REVIEW, votes, null);
    }
    boolean accepted = votes.stream().allMatch(Vote::accept);
    boolean rejected = votes.stream().noneMatch(Vote::accept);
    Status status = accepted ? Status.ACCEPTED : rejected ? Status.REJECTED : Status.DISPUTED;
    return before.with(status, votes, null);
  }

  private static CuratedMapping reconcile(CuratedMapping before, Vote vote) {
    refuseSecondVote(before, vote);
    return before.with(Status.RECONCILED, with(before, vote), vote.accept());
  }

  private static void refuseSecondVote(CuratedMapping before, Vote vote) {
    if (before.votes().stream().anyMatch(cast -> cast.reviewer().equals(vote.reviewer()))) {
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
