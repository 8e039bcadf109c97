package org.hoofbeat.text.normalise.character;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Beside the definition, round by round over maps. */
class SubstitutionsTest {

  private static final int ROUNDS = 5;
  private static final String CHARACTERS = "肝胃肺肾癌炎恶性肿瘤结石术后左右";

  @Test
  void nothingIsLearnedFromNothing() {
    assertThat(new Substitutions(List.of()).of('癌')).isEmpty();
    assertThat(new Substitutions(List.of(new Substitutions.Pair("", "肝"))).of('肝')).isEmpty();
  }

  @Test
  void sharesAreThoseOfTheDefinition() {
    Random random = new Random(3);
    List<Substitutions.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      pairs.add(new Substitutions.Pair(word(random), word(random)));
    }
    Substitutions learned = new Substitutions(pairs);
    Map<Integer, Map<Integer, Double>> counts = Map.of();
    for (int round = 0; round < ROUNDS; round++) {
      counts = round(pairs, counts);
    }
    Map<Integer, Integer> occurrences = new HashMap<>();
    pairs.forEach(pair -> written(pair).forEach(gram -> occurrences.merge(gram, 1, Integer::sum)));
    int compared = 0;
    for (Map.Entry<Integer, Map<Integer, Double>> row : counts.entrySet()) {
      Map<Integer, Float> of = learned.of(row.getKey());
      for (Map.Entry<Integer, Double> meant : row.getValue().entrySet()) {
        double share = meant.getValue() / (occurrences.get(row.getKey()) + 1.0);
        if (share > 0.041) {
          assertThat(of.get(meant.getKey()).doubleValue()).isCloseTo(share, within(1e-5));
          compared++;
        } else if (share < 0.039) {
          assertThat(of).doesNotContainKey(meant.getKey());
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = 2 + random.nextInt(4); length > 0; length--) {
      word.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return word.toString();
  }

  private static Set<Integer> written(Substitutions.Pair pair) {
    return meant(pair).isEmpty() ? Set.of() : CharacterGrams.of(pair.written()).keySet();
  }

  private static Set<Integer> meant(Substitutions.Pair pair) {
    Set<Integer> meant = new HashSet<>(CharacterGrams.of(pair.meant()).keySet());
    meant.removeAll(CharacterGrams.of(pair.written()).keySet());
    return meant;
  }

  private static Map<Integer, Map<Integer, Double>> round(
      List<Substitutions.Pair> pairs, Map<Integer, Map<Integer, Double>> old) {
    Map<Integer, Map<Integer, Double>> next = new HashMap<>();
    for (Substitutions.Pair pair : pairs) {
      for (int meant : meant(pair)) {
        double all = 0;
        for (int gram : written(pair)) {
          all += likelihood(old, gram, meant);
        }
        for (int gram : written(pair)) {
          double share = likelihood(old, gram, meant) / all;
          if (share > 1e-3) {
            next.computeIfAbsent(gram, key -> new HashMap<>()).merge(meant, share, Double::sum);
          }
        }
      }
    }
    return next;
  }

  private static double likelihood(
      Map<Integer, Map<Integer, Double>> counts, int written, int meant) {
    if (counts.isEmpty()) {
      return 1;
    }
    Map<Integer, Double> row = counts.getOrDefault(written, Map.of());
    double sum = row.values().stream().mapToDouble(count -> count).sum();
    return sum == 0 ? 1e-9 : row.getOrDefault(meant, 1e-9) / sum;
  }
}
