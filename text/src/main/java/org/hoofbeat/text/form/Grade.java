package org.hoofbeat.text.form;

/**
 * A grade, stage or type as structure.
 *
 * @param from the number, 1 or more
 * @param to equal to {@code from} unless a range was written, {@code 2-3级}
 * @param letter the sub-division, {@code b} of {@code Ⅲb期}; empty if none
 */
public record Grade(GradeKind kind, int from, int to, String letter) {

  @Override
  public String toString() {
    return from + (to == from ? "" : "-" + to) + letter + kind.chinese();
  }
}
