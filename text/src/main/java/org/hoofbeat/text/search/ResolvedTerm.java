package org.hoofbeat.text.search;

import java.util.List;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.Grade;

/**
 * A term proposed for a description.
 *
 * @param score 0 to 1: 1 for the label, see {@link ResolutionReason}
 * @param matched the wording of the term that was compared
 * @param unmatched words of the description that the wording does not hold
 * @param grades grades of the description that the term does not state itself
 */
public record ResolvedTerm(
    TermId id,
    String label,
    double score,
    ResolutionReason reason,
    String matched,
    List<String> unmatched,
    List<Grade> grades) {

  public ResolvedTerm {
    unmatched = List.copyOf(unmatched);
    grades = List.copyOf(grades);
  }
}
