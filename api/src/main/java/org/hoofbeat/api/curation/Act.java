package org.hoofbeat.api.curation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/**
 * What can be done to something that curators proposed: in which states, by which role at least, and whether its author
 * may.
 */
public enum Act {
  EDIT(Role.CURATOR, true, Status.CANDIDATE),
  SUBMIT(Role.CURATOR, true, Status.CANDIDATE),
  ACCEPT(Role.REVIEWER, false, Status.IN_REVIEW),
  REJECT(Role.REVIEWER, false, Status.IN_REVIEW),
  /** Back to the curators for more work. */
  RETURN(Role.REVIEWER, false, Status.IN_REVIEW),
  /** Decides a dispute one way. */
  RECONCILE_ACCEPT(Role.REVIEWER, false, Status.DISPUTED),
  /** Decides a dispute the other way. */
  RECONCILE_REJECT(Role.REVIEWER, false, Status.DISPUTED),
  /** Takes a decision up again. */
  REOPEN(Role.REVIEWER, true, Status.ACCEPTED, Status.REJECTED, Status.RECONCILED);

  private final Role least;
  private final boolean authorMay;
  private final Set<Status> from;

  Act(Role least, boolean authorMay, Status first, Status... rest) {
    this.least = least;
    this.authorMay = authorMay;
    this.from = EnumSet.of(first, rest);
  }

  public boolean isFrom(Status status) {
    return from.contains(status);
  }

  /** Throws where the state, the role or the authorship of a mapping forbids the act, naming which. */
  public void check(String mapping, Status status, String author, Curator curator) {
    if (!isFrom(status)) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT,
          "Cannot " + text() + " mapping " + mapping + ": it is " + status.text());
    }
    if (curator.role().compareTo(least) < 0) {
      throw new HoofbeatFailure(
          ErrorCode.FORBIDDEN,
          "Your role may not " + text() + " a mapping\nMaybe ask a " + least.text() + ".");
    }
    if (!authorMay && author.equals(curator.name())) {
      throw new HoofbeatFailure(
          ErrorCode.FORBIDDEN,
          "You proposed mapping " + mapping + "; somebody else has to " + text() + " it");
    }
  }

  /** As {@link #check}, without a reason. */
  public boolean isAllowed(Status status, String author, Curator curator) {
    return isFrom(status)
        && curator.role().compareTo(least) >= 0
        && (authorMay || !author.equals(curator.name()));
  }

  /** True for an act that finds the pair right. */
  public boolean accepts() {
    return this == ACCEPT || this == RECONCILE_ACCEPT;
  }

  /** True for an act that is a vote; nobody votes twice. */
  public boolean decides() {
    return accepts() || this == REJECT || this == RECONCILE_REJECT;
  }

  /** As callers write it, {@code reconcile-accept}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads an act of review; an edit is none. */
  public static Act review(String text) {
    Act act = parse(text);
    if (act == EDIT) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "An edit is no act of review\nMaybe PUT /api/v1/curation/mappings/{id}.");
    }
    return act;
  }

  private static Act parse(String text) {
    for (Act act : values()) {
      if (act.text().equals(text)) {
        return act;
      }
    }
    throw new HoofbeatFailure(
        ErrorCode.NOT_FOUND,
        "Not an act: '"
            + Shown.of(text)
            + "'\nMaybe accept, reject, return, reconcile-accept, reconcile-reject or reopen.");
  }
}
