package org.hoofbeat.similarity.explanation;

import java.util.List;
import org.hoofbeat.model.TermId;

/**
 * A statement behind a match.
 *
 * @param source id of the source, {@code hpoa}
 * @param disease the member of the group that it is stated of
 * @param frequency as the source writes it, empty where unstated
 */
public record StatedEvidence(
    String source, TermId disease, String frequency, List<String> references) {

  public StatedEvidence {
    references = List.copyOf(references);
  }
}
