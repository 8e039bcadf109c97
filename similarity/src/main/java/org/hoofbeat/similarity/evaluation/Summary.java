package org.hoofbeat.similarity.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Turns ranks into rates. Deterministic: the bootstrap is seeded. */
final class Summary {

  private static final int RESAMPLES = 1000;
  private static final long SEED = 20261101;
  private static final double LOWER = 0.025;
  private static final double UPPER = 0.975;

  private final List<CaseResult> results;

  Summary(List<CaseResult> results) {
    this.results = List.copyOf(results);
  }

  double top(int k) {
    return mean(results, result -> hit(result, k));
  }

  double meanReciprocalRank() {
    return mean(results, Summary::reciprocal);
  }

  double medianRank() {
    double[] ranks = results.stream().mapToDouble(CaseResult::rank).sorted().toArray();
    int n = ranks.length;
    return n == 0 ? Double.NaN : (ranks[(n - 1) / 2] + ranks[n / 2]) / 2;
  }

  /** Mean over diseases of the share of their cases within the first {@code k}. */
  double macroTop(int k) {
    Map<String, List<CaseResult>> byDisease = new TreeMap<>();
    results.forEach(
        result ->
            byDisease.computeIfAbsent(result.disease(), key -> new ArrayList<>()).add(result));
    return byDisease.values().stream()
        .mapToDouble(of -> mean(of, result -> hit(result, k)))
        .average()
        .orElse(Double.NaN);
  }

  int unrankable() {
    return (int) results.stream().filter(result -> !result.rankable()).count();
  }

  Map<String, Interval> intervals() {
    Map<String, Interval> out = new LinkedHashMap<>();
    out.put("top1", interval(result -> hit(result, 1)));
    out.put("top3", interval(result -> hit(result, 3)));
    out.put("top10", interval(result -> hit(result, 10)));
    out.put("mrr", interval(Summary::reciprocal));
    return out;
  }

  private Interval interval(ToDoubleFunction<CaseResult> value) {
    double[] values = results.stream().mapToDouble(value).toArray();
    double[] means = new double[RESAMPLES];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int r = 0; r < RESAMPLES; r++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[r] = values.length == 0 ? Double.NaN : sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(means[(int) (LOWER * RESAMPLES)], means[(int) (UPPER * RESAMPLES)]);
  }

  private static double hit(CaseResult result, int k) {
    return result.rankable() && result.rank() <= k ? 1 : 0;
  }

  private static double reciprocal(CaseResult result) {
    return result.rankable() ? 1 / result.rank() : 0;
  }

  private static double mean(List<CaseResult> of, ToDoubleFunction<CaseResult> value) {
    return of.stream().mapToDouble(value).average().orElse(Double.NaN);
  }
}
