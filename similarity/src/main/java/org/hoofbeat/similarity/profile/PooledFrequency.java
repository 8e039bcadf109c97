package org.hoofbeat.similarity.profile;

import org.hoofbeat.model.Frequency;
import org.hoofbeat.model.PhenotypeAnnotation;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * The pooled frequency of one finding in one candidate: all n/m added up; a class or a percentage counts as ten people.
 *
 * <p>Mutable, for building only. Example: 1/4, 3/4 and "frequent" give (1 + 3 + 5.5 + 0.5) / (4 + 4 + 10 + 1) = 0.526.
 */
final class PooledFrequency {

  /** People that a statement without counts stands for. */
  static final double PEOPLE_OF_A_CLASS = 10;

  /** People that a bare negation stands for. */
  static final double PEOPLE_OF_A_NEGATION = 5;

  /** Frequency where a finding is stated without any, and the prior mean of one person. */
  static final double UNSTATED = 0.5;

  private double affected;
  private double examined;
  private int positive;

  void add(PhenotypeAnnotation annotation) {
    Frequency frequency = annotation.frequency();
    if (annotation.isNegative()) {
      examined += frequency.isCounted() && frequency.m() > 0 ? frequency.m() : PEOPLE_OF_A_NEGATION;
      return;
    }
    positive++;
    if (frequency.isCounted()) {
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
