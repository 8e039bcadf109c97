package org.hoofbeat.similarity.explanation;

import java.util.List;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * One finding of the patient beside one disease.
 *
 * @param through the common ancestor that the match goes through; null where there is none
 * @param matched the annotated term that stands for the match; null where there is none
 * @param frequency pooled, 0 to 1; NaN where there is no matched term
 * @param inferred no source states it: found in the disease's name, definition or relatives
 * @param evidence the statements behind the matched term
 */
public record FindingMatch(
    TermId finding,
    String findingLabel,
    MatchKind kind,
    @Nullable TermId through,
    @Nullable TermId matched,
    @Nullable String matchedLabel,
    double frequency,
    boolean inferred,
    List<StatedEvidence> evidence) {

  public FindingMatch {
    evidence = List.copyOf(evidence);
  }
}
