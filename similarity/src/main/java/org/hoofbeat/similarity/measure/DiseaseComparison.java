package org.hoofbeat.similarity.measure;

import java.util.List;
import java.util.Map;
import org.hoofbeat.model.TermId;

/**
 * Two diseases side by side.
 *
 * @param similarities by every measure, in the order of {@link Measure}
 * @param shared findings of the first with their best match in the second, most informative first; both sides annotated
 * @param onlyFirst findings of the first that match nothing in the second but the root or its children
 * @param onlySecond the same the other way round
 */
public record DiseaseComparison(
    TermId first,
    TermId second,
    Map<Measure, Double> similarities,
    List<SharedFinding> shared,
    List<OwnFinding> onlyFirst,
    List<OwnFinding> onlySecond) {

  public DiseaseComparison {
    similarities = java.util.Collections.unmodifiableMap(new java.util.EnumMap<>(similarities));
    shared = List.copyOf(shared);
    onlyFirst = List.copyOf(onlyFirst);
    onlySecond = List.copyOf(onlySecond);
  }

  /** A pair of findings and their most informative common ancestor; frequencies 0 to 1, information content in nats. */
  public record SharedFinding(
      TermId first,
      String firstLabel,
      double firstFrequency,
      TermId second,
      String secondLabel,
      double secondFrequency,
      TermId common,
      String commonLabel,
      double informationContent) {}

  /** A finding of one disease; frequency 0 to 1. */
  public record OwnFinding(TermId term, String label, double frequency) {}
}
