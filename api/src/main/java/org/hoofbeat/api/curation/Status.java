package org.hoofbeat.api.curation;

import java.util.Locale;

/** How far something that curators proposed has come. */
public enum Status {
  /** Proposed; may still be edited. */
  CANDIDATE,
  /** Waiting for reviewers. */
  IN_REVIEW,
  /** A reviewer, or two who agree, found it right. */
  ACCEPTED,
  /** Found wrong; remembered, so that it is not proposed again. */
  REJECTED,
  /** Two reviewers disagreed, and a third has yet to decide. */
  DISPUTED,
  /** Decided by a third reviewer after a dispute; the outcome says how. */
  RECONCILED;

  /** As callers read and write it, {@code in_review}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
