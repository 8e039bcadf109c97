package org.hoofbeat.text.form;

import java.util.List;

/**
 * A name taken apart into what is graded and the grades.
 *
 * @param base the key of the rest of the name ({@link NameKey}), {@code 高血压}
 * @param grades in the order of {@link GradeKind}
 */
public record GradedName(String base, List<Grade> grades) {

  public GradedName {
    grades = List.copyOf(grades);
  }
}
