package org.hoofbeat.api.disease;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * How often a finding occurs, from all statements of it.
 *
 * <p>Counted statements ({@code n/m}) are added up, one for each set of references so that a cohort which two sources
 * cite counts once. Without any, the mean of percentages and class midpoints is taken.
 *
 * @param fraction 0 to 1, null where nobody states a frequency
 * @param basis {@code counted}, {@code stated} or null
 * @param n affected, of {@code m} examined; null where not counted
 */
record PooledFrequency(
    @Nullable Double fraction, @Nullable String basis, @Nullable Integer n, @Nullable Integer m) {

  private record Cohort(List<String> references, int n, int m) {}

  static PooledFrequency of(List<PhenotypeAnnotation> annotations) {
    LinkedHashSet<Cohort> cohorts = new LinkedHashSet<>();
    for (PhenotypeAnnotation annotation : annotations) {
      Frequency frequency = annotation.frequency();
      if (frequency.isCounted() && frequency.m() > 0) {
        cohorts.add(new Cohort(annotation.references(), frequency.n(), frequency.m()));
      }
    }
    if (!cohorts.isEmpty()) {
      int n = cohorts.stream().mapToInt(Cohort::n).sum();
      int m = cohorts.stream().mapToInt(Cohort::m).sum();
      return new PooledFrequency((double) n / m, "counted", n, m);
    }
    OptionalDouble mean =
        annotations.stream()
            .map(annotation -> stated(annotation.frequency()))
            .filter(value -> !Double.isNaN(value))
            .mapToDouble(Double::doubleValue)
            .average();
    return mean.isEmpty()
        ? new PooledFrequency(null, null, null, null)
        : new PooledFrequency(mean.getAsDouble(), "stated", null, null);
  }

  private static double stated(Frequency frequency) {
    TermId term = frequency.term();
    return term == null ? frequency.percent() / 100 : midpoint(term);
  }

  /** Midpoints of HPO's frequency classes: 100 %, 80-99, 30-79, 5-29, 1-4, 0 %. */
  private static double midpoint(TermId term) {
    return switch (term.value()) {
      case "HP:0040280" -> 1;
      case "HP:0040281" -> 0.895;
      case "HP:0040282" -> 0.545;
      case "HP:0040283" -> 0.17;
      case "HP:0040284" -> 0.025;
      case "HP:0040285" -> 0;
      default -> Double.NaN;
    };
  }
}
