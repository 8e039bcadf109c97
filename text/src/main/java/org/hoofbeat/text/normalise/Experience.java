package org.hoofbeat.text.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.text.form.NameKey;
import org.hoofbeat.text.normalise.character.CharacterGrams;
import org.hoofbeat.text.normalise.character.GramIndex;
import org.hoofbeat.text.normalise.character.Substitutions;

/**
 * What examples tell of a code list: how often each name is chosen, which characters go with it, which wordings mean the same.
 * Immutable and thread-safe.
 */
final class Experience {

  private static final int NEAR = 12;

  /** Added to the examples of a gram, so that one met twice does not count as sure. */
  private static final double DOUBT = 1.5;

  private final Map<Integer, Integer> prior = new HashMap<>();
  private final Map<Integer, Map<Integer, Integer>> together = new HashMap<>();
  private final Map<Integer, Integer> occurrences = new HashMap<>();
  private final GramIndex index = new GramIndex();
  private final List<List<Integer>> owners = new ArrayList<>();
  private final Substitutions substitutions;

  Experience(CodeList codes, List<Example> examples) {
    List<Substitutions.Pair> pairs = new ArrayList<>();
    for (Example example : examples) {
      String key = Line.of(example.text()).key();
      Set<Integer> names = new LinkedHashSet<>();
      StringBuilder meant = new StringBuilder();
      for (String name : example.names()) {
        String nameKey = NameKey.of(name);
        meant.append(meant.isEmpty() ? "" : "\n").append(nameKey);
        if (codes.find(nameKey) >= 0) {
          names.add(codes.find(nameKey));
        }
      }
      pairs.add(new Substitutions.Pair(key, meant.toString()));
      index.add(key);
      owners.add(List.copyOf(names));
      for (int gram : grams(key)) {
        occurrences.merge(gram, 1, Integer::sum);
        names.forEach(
            name ->
                together.computeIfAbsent(gram, g -> new HashMap<>()).merge(name, 1, Integer::sum));
      }
      names.forEach(name -> prior.merge(name, 1, Integer::sum));
    }
    index.seal();
    this.substitutions = new Substitutions(pairs);
  }

  private static Set<Integer> grams(String key) {
    Set<Integer> grams = new HashSet<>(CharacterGrams.of(key).keySet());
    for (int i = 0; i + 2 < key.length(); i++) {
      grams.add(key.substring(i, i + 3).hashCode() | 1 << 31);
    }
    return grams;
  }

  Substitutions substitutions() {
    return substitutions;
  }

  /** In how many examples a name was chosen. */
  int prior(int owner) {
    return prior.getOrDefault(owner, 0);
  }

  /** For each name that goes with a gram of the key the largest share of that gram's examples, smoothed. */
  Map<Integer, Double> associated(String key) {
    Map<Integer, Double> shares = new HashMap<>();
    for (int gram : grams(key)) {
      double all = occurrences.getOrDefault(gram, 0) + DOUBT;
      together
          .getOrDefault(gram, Map.of())
          .forEach(
              (name, count) -> {
                if (count > 1) {
                  shares.merge(name, count / all, Math::max);
                }
              });
    }
    return shares;
  }

  /** For each name of a near example how near it is. */
  Map<Integer, Double> votes(String key) {
    Map<Integer, Double> votes = new HashMap<>();
    for (GramIndex.Match match : index.nearest(key, NEAR)) {
      owners.get(match.number()).forEach(name -> votes.merge(name, match.cosine(), Math::max));
    }
    return votes;
  }
}
