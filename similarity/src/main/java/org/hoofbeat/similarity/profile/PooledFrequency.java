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

  /** Chance that a report records any finding as absent that was never looked for in the disease. */
  private static final double ABSENT_BY_CHANCE = 0.02;

  /** Of the patients who have a finding, those that the exclusion may be wrong about or too early for: it then speaks against. */
  private static final double AGAINST = 0.03;

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

  /**
   * What the exclusion of the finding says for the disease, in nats: the chance that a report of a patient records it as absent,
   * over that of a disease in which nobody looked for it, less the more patients have it; 0 where no statement cites a report.
   *
   * <p>Example: 1/4 and 0/5 give an absence of (3 + 5) / (4 + 5 + 1) = 0.8 at a frequency of 0.15, {@code ln(0.82 / 0.0245)};
   * 10/10 gives 0.3 · (1 − 0.955) = 0.014 at 0.955, {@code ln(0.034 / 0.049)}, below zero.
   */
  double saysExclusion() {
    if (!reported) {
      return 0;
    }
    double present = isNegative() ? 0 : value();
    double absence =
        lacking > 0 ? lacking / (counted + 1) : RECORDED_WITHOUT_COUNTS * (1 - present);
    return Math.log((ABSENT_BY_CHANCE + absence) / (ABSENT_BY_CHANCE + AGAINST * present));
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
