package org.hoofbeat.model;

/** Kinds of failure; each has one HTTP status in {@code api} and one exit code in {@code cli}. */
public enum ErrorCode {
  /** The caller's value is malformed or out of range. */
  BAD_REQUEST,
  /** Nothing has that identifier. */
  NOT_FOUND,
  /** The state has moved on: a stale ETag, a held lock, a transition that is not allowed. */
  CONFLICT,
  /** The caller may not do this. */
  FORBIDDEN,
  /** A file cannot be used as a whole. */
  BAD_SOURCE,
  /** A file, folder or database is not as it must be. */
  BAD_STATE,
  /** A limit on size, time or rate was reached. */
  LIMIT,
  /** Not ready yet: loading, training, swapping. */
  UNAVAILABLE
}
