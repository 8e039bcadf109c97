package org.hoofbeat.similarity.ranking;

import java.util.List;
import org.hoofbeat.model.TermId;

/**
 * Two diseases that together explain a patient clearly better than the best single one.
 *
 * @param score of the pair: each finding by whichever of the two explains it better, minus the price of a second disease
 * @param gain nats over the best single candidate
 * @param byFirst findings that the first explains better
 * @param bySecond findings that the second explains better
 */
public record DualDiagnosis(
    TermId first,
    String firstLabel,
    TermId second,
    String secondLabel,
    double score,
    double gain,
    List<TermId> byFirst,
    List<TermId> bySecond) {

  public DualDiagnosis {
    byFirst = List.copyOf(byFirst);
    bySecond = List.copyOf(bySecond);
  }
}
