package org.hoofbeat.text.evaluate;

import java.util.List;
import org.hoofbeat.model.TermId;

/** A text with the findings that people marked in it; offsets are -1 where only the document's terms are told. */
public record AnnotatedText(String id, String text, List<Mark> marks) {

  public AnnotatedText {
    marks = List.copyOf(marks);
  }

  /** One marked finding. */
  public record Mark(TermId term, int start, int end, boolean excluded) {}
}
