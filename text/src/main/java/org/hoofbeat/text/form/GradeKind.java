package org.hoofbeat.text.form;

/** What a number in a name grades; Chinese keeps the five apart, and so do we. */
public enum GradeKind {
  /** 型, type. */
  TYPE("型", "type"),
  /** 期, stage, phase. */
  STAGE("期", "stage"),
  /** 度, degree. */
  DEGREE("度", "degree"),
  /** 级, grade. */
  GRADE("级", "grade"),
  /** 类, class. */
  CLASS("类", "class");

  private final String chinese;
  private final String english;

  GradeKind(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The Chinese measure word. */
  public String chinese() {
    return chinese;
  }

  /** The English word. */
  public String english() {
    return english;
  }
}
