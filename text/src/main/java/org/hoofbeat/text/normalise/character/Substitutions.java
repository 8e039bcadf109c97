package org.hoofbeat.text.normalise.character;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which characters and pairs stand for which others in another wording of the same thing: 癌 for 恶性肿瘤. Learned from pairs of
 * wordings by what is not common to both (IBM model 1, Brown 1993). Immutable and thread-safe.
 */
public final class Substitutions {

  private static final int ROUNDS = 5;

  /** Longer lines, in grams, tell too little of what stands for what. */
  private static final int LONGEST = 60;

  private static final float LEAST_SHARE = 0.04f;

  /** Added to the occurrences of a gram, so that one met once does not count as sure. */
  private static final double DOUBT = 1;

  private static final double NEVER = 1e-9;

  private final Map<Integer, Map<Integer, Float>> byWritten = new HashMap<>();

  public Substitutions(List<Pair> pairs) {
    List<GramPair> grams = new ArrayList<>();
    Map<Integer, Integer> occurrences = new HashMap<>();
    for (Pair pair : pairs) {
      Set<Integer> written = CharacterGrams.of(pair.written()).keySet();
      Set<Integer> meant = new HashSet<>(CharacterGrams.of(pair.meant()).keySet());
      meant.removeAll(written);
      if (!meant.isEmpty() && written.size() <= LONGEST && meant.size() <= LONGEST) {
        grams.add(new GramPair(written, meant));
        written.forEach(gram -> occurrences.merge(gram, 1, Integer::sum));
      }
    }
    Map<Integer, Map<Integer, Double>> counts = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      counts = round(grams, counts);
    }
    counts.forEach(
        (gram, row) -> {
          Map<Integer, Float> kept = new HashMap<>();
          row.forEach(
              (meant, count) -> {
                float share = (float) (count / (occurrences.getOrDefault(gram, 0) + DOUBT));
                if (share >= LEAST_SHARE) {
                  kept.put(meant, share);
                }
              });
          if (!kept.isEmpty()) {
            byWritten.put(gram, kept);
          }
        });
  }

  /** Expected counts of "written, meant", from those of the round before. */
  private static Map<Integer, Map<Integer, Double>> round(
      List<GramPair> pairs, Map<Integer, Map<Integer, Double>> old) {
    Map<Integer, Double> sums = new HashMap<>();
    old.forEach((gram, row) -> sums.put(gram, row.values().stream().mapToDouble(c -> c).sum()));
    Map<Integer, Map<Integer, Double>> next = new HashMap<>();
    for (GramPair pair : pairs) {
      for (int meant : pair.meant()) {
        double all = 0;
        for (int written : pair.written()) {
          all += likelihood(old, sums, written, meant);
        }
        for (int written : pair.written()) {
          double share = likelihood(old, sums, written, meant) / all;
          if (share > 1e-3) {
            next.computeIfAbsent(written, key -> new HashMap<>()).merge(meant, share, Double::sum);
          }
        }
      }
    }
    return next;
  }

  private static double likelihood(
      Map<Integer, Map<Integer, Double>> counts,
      Map<Integer, Double> sums,
      int written,
      int meant) {
    if (counts.isEmpty()) {
      return 1;
    }
    Map<Integer, Double> row = counts.get(written);
    return row == null ? NEVER : row.getOrDefault(meant, NEVER) / sums.getOrDefault(written, 1.0);
  }

  /** What a gram may stand for, with shares 0 to 1. */
  public Map<Integer, Float> of(int gram) {
    return byWritten.getOrDefault(gram, Map.of());
  }

  /** Two wordings of one thing, as keys. */
  public record Pair(String written, String meant) {}

  private record GramPair(Set<Integer> written, Set<Integer> meant) {}
}
