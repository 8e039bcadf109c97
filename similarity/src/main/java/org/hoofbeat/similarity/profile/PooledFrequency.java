package org.hoofbeat.similarity.profile;

import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * The pooled frequency of one finding in one candidate: all n/m added up; a class or a percentage counts as ten people.
 *
 * <p>Mutable, for building only. Example: 1/4, 3/4 and "frequent" give (1 + 3 + 5.45 + 0.5) / (4 + 4 + 10 + 1) = 0.524.
 */
final class PooledFrequency {

  /** People that a statement without counts stands for. */
  static final double PEOPLE_OF_A_CLASS = 10;

  /** People that a bare negation stands for. */
  static final double PEOPLE_OF_A_NEGATION = 5;

  /** Frequency where a finding is stated without any, and the prior mean of one person. */
  static final double UNSTATED = 0.5;

  /** Part of those who may lack a finding, by a frequency without counts, who are taken to have been recorded as lacking it. */
  static final double RECORDED_WITHOUT_COUNTS = 0.3;

  private double affected;
  private double examined;
  private double lacking;
  private double counted;
  private int positive;
  private boolean reported;

  void add(PhenotypeAnnotation annotation) {
    reported |= !annotation.references().isEmpty();
    Frequency frequency = annotation.frequency();
    if (annotation.isNegative()) {
      double people =
          frequency.isCounted() && frequency.m() > 0 ? frequency.m() : PEOPLE_OF_A_NEGATION;
      examined += people;
      counted += people;
      lacking += people;
      return;
    }
    positive++;
    if (frequency.isCounted()) {
      counted += frequency.m();
      lacking += frequency.m() - frequency.n();
      affected += frequency.n();
      examined += frequency.m();
      return;
    }
    double share =
        Double.isNaN(frequency.percent()) ? ofClass(frequency.term()) : frequency.percent() / 100;
    if (share >= 0) {
      affected += share * PEOPLE_OF_A_CLASS;
      examined += PEOPLE_OF_A_CLASS;
    }
  }

  /** True where only negations were added. */
  boolean isNegative() {
    return positive == 0;
  }

  double value() {
    return examined == 0 ? UNSTATED : (affected + UNSTATED) / (examined + 1);
  }

  /** True where a statement cites a report: only then does it tell what was looked for. */
  boolean isReported() {
    return reported;
  }

  /**
   * Share of the patients who are recorded as lacking the finding; where nobody counted, as many as a report would record.
   *
   * <p>Example: 1/4 and 0/5 give (3 + 5) / (4 + 5 + 1) = 0.8; "frequent", which nobody counted, gives 0.3 · (1 − 0.54) = 0.14.
   */
  double absence() {
    double present = isNegative() ? 0 : value();
    return lacking > 0 ? lacking / (counted + 1) : RECORDED_WITHOUT_COUNTS * (1 - present);
  }

  /** Midpoints of HPO's frequency classes (HP:0040279 and children); -1 for any other term. */
  private static double ofClass(@Nullable TermId term) {
    if (term == null) {
      return -1;
    }
    return switch (term.value()) {
      case "HP:0040280" -> 1.0;
      case "HP:0040281" -> 0.895;
      case "HP:0040282" -> 0.545;
      case "HP:0040283" -> 0.17;
      case "HP:0040284" -> 0.025;
      default -> -1;
    };
  }
}
