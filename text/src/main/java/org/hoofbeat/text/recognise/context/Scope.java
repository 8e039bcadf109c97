package org.hoofbeat.text.recognise.context;

import org.hoofbeat.text.form.SoughtPattern;

/**
 * A stretch of folded text that a cue speaks of.
 *
 * @param cueStart the cue itself; a finding that holds the cue is not spoken of
 */
public record Scope(Cue cue, int start, int end, int cueStart, int cueEnd) {

  /** No scope reaches further, so that a text without an end stays linear in its length. */
  public static final int LONGEST = 400;

  boolean holds(int from, int to) {
    if (start == cueEnd && from > cueStart && from < cueEnd) {
      return to <= end; // begins within the cue itself: 闻及杂音 in 未闻及杂音
    }
    boolean isCue = from < cueEnd && to > cueStart;
    return from >= start && to <= end && !isCue;
  }

  /** Of what stands before a cue, in a sentence that begins at {@code base}. */
  static Scope before(Cue cue, int base, int from, SoughtPattern.Search found) {
    return new Scope(
        cue, base + from, base + found.start(), base + found.start(), base + found.end());
  }

  /** Of what stands behind a cue, in a sentence that begins at {@code base}. */
  static Scope behind(Cue cue, int base, SoughtPattern.Search found, int to) {
    return new Scope(cue, base + found.end(), base + to, base + found.start(), base + found.end());
  }
}
