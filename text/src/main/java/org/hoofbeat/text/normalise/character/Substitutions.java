package org.hoofbeat.text.normalise.character;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** A smaller share of an occurrence is passed over. */
  private static final double LEAST_COUNTED = 1e-3;

  private final Map<Integer, Map<Integer, Float>> byWritten = new HashMap<>();

  public Substitutions(List<Pair> pairs) {
    List<GramPair> grams = new ArrayList<>();
    Map<Integer, Integer> occurrences = new HashMap<>();
    for (Pair pair : pairs) {
      Set<Integer> written = CharacterGrams.of(pair.written()).keySet();
      Set<Integer> meant = new HashSet<>(CharacterGrams.of(pair.meant()).keySet());
      meant.removeAll(written);
      if (!meant.isEmpty() && written.size() <= LONGEST && meant.size() <= LONGEST) {
        grams.add(new GramPair(ints(written), ints(meant)));
        written.forEach(gram -> occurrences.merge(gram, 1, Integer::sum));
      }
    }
    long[] couples = couples(grams);
    double[] counts = expect(grams, couples);
    for (int i = 0; i < couples.length; i++) {
      int written = (int) (couples[i] >> Integer.SIZE);
      float share = (float) (counts[i] / (occurrences.getOrDefault(written, 0) + DOUBT));
      if (share >= LEAST_SHARE) {
        byWritten.computeIfAbsent(written, gram -> new HashMap<>()).put((int) couples[i], share);
      }
    }
  }

  private static int[] ints(Set<Integer> grams) {
    return grams.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private static long couple(int written, int meant) {
    return (long) written << Integer.SIZE | meant & 0xffffffffL;
  }

  /** Every couple of a written gram and a meant one, once, ascending. */
  private static long[] couples(List<GramPair> pairs) {
    return pairs.stream()
        .flatMapToLong(
            pair ->
                Arrays.stream(pair.written())
                    .mapToObj(w -> Arrays.stream(pair.meant()).mapToLong(m -> couple(w, m)))
                    .flatMapToLong(each -> each))
        .sorted()
        .distinct()
        .toArray();
  }

  /** By couple how often the one is expected to stand for the other, after {@link #ROUNDS} rounds. */
  private static double[] expect(List<GramPair> pairs, long[] couples) {
    int[][] places = new int[pairs.size()][];
    for (int i = 0; i < places.length; i++) {
      places[i] = places(pairs.get(i), couples);
    }
    double[] likelihoods = new double[couples.length];
    Arrays.fill(likelihoods, 1);
    double[] counts = new double[couples.length];
    for (int round = 0; round < ROUNDS; round++) {
      counts = new double[couples.length];
      for (int i = 0; i < places.length; i++) {
        share(places[i], pairs.get(i).meant().length, likelihoods, counts);
      }
      toLikelihoods(couples, counts, likelihoods);
    }
    return counts;
  }

  /** Of each couple of a pair its number, those of one written gram after those of another. */
  private static int[] places(GramPair pair, long[] couples) {
    int[] places = new int[pair.written().length * pair.meant().length];
    int at = 0;
    for (int written : pair.written()) {
      for (int meant : pair.meant()) {
        places[at++] = Arrays.binarySearch(couples, couple(written, meant));
      }
    }
    return places;
  }

  /** Shares one occurrence of each meant gram among the written ones. */
  private static void share(int[] places, int meant, double[] likelihoods, double[] counts) {
    for (int m = 0; m < meant; m++) {
      double all = 0;
      for (int at = m; at < places.length; at += meant) {
        all += likelihoods[places[at]];
      }
      for (int at = m; at < places.length; at += meant) {
        double share = likelihoods[places[at]] / all;
        counts[places[at]] += share > LEAST_COUNTED ? share : 0;
      }
    }
  }

  /** Divides each count by the sum of its written gram's. */
  private static void toLikelihoods(long[] couples, double[] counts, double[] likelihoods) {
    int from = 0;
    while (from < couples.length) {
      int to = from;
      double sum = 0;
      while (to < couples.length && couples[to] >> Integer.SIZE == couples[from] >> Integer.SIZE) {
        sum += counts[to++];
      }
      for (int i = from; i < to; i++) {
        likelihoods[i] = sum == 0 ? NEVER : Math.max(NEVER, counts[i]) / sum;
      }
      from = to;
    }
  }

  /** What a gram may stand for, with shares 0 to 1. */
  public Map<Integer, Float> of(int gram) {
    return byWritten.getOrDefault(gram, Map.of());
  }

  /** Two wordings of one thing, as keys. */
  public record Pair(String written, String meant) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record GramPair(int[] written, int[] meant) {}
}
