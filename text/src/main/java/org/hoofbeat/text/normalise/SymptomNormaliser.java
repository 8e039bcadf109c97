package org.hoofbeat.text.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.text.form.NameKey;
import org.hoofbeat.text.normalise.character.GramIndex;
import org.hoofbeat.text.normalise.character.SoftmaxModel;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the one standard name for a patient's phrase: by the characters it shares with the names and with the examples
 * given, and by what the examples say of each character.
 *
 * <p>Immutable and thread-safe. A score is the sum of the similarity of the nearest wording of a name, a vote of its near
 * examples, and the logarithm of its probability by {@link SoftmaxModel}.
 */
public final class SymptomNormaliser {

  private static final int NEAR = 40;
  private static final double NAME_WEIGHT = 2.0;
  private static final double VOTE_WEIGHT = 0.6;
  private static final double MODEL_WEIGHT = 0.4;

  private final List<Target> targets;
  private final GramIndex index = new GramIndex();
  private final List<Integer> owners = new ArrayList<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final @Nullable SoftmaxModel model;

  public SymptomNormaliser(List<Target> targets, List<Example> examples) {
    this.targets = List.copyOf(targets);
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      byName.putIfAbsent(NameKey.of(targets.get(i).name()), i);
      learn(PatientWords.key(targets.get(i).name()), i, keys);
    }
    for (Example example : examples) {
      for (String name : example.names()) {
        Integer owner = byName.get(NameKey.of(name));
        if (owner != null) {
          learn(PatientWords.key(example.text()), owner, keys);
        }
      }
    }
    index.seal();
    this.model = examples.isEmpty() ? null : new SoftmaxModel(targets.size(), keys, owners);
  }

  /** The names for a phrase, best first, with scores that fall; at most {@code max}; none where no character is shared. */
  public List<NormalisedPhrase> normalise(String text, int max) {
    String key = PatientWords.key(text);
    double[] scores = new double[targets.size()];
    double[] nearest = new double[targets.size()];
    List<GramIndex.Match> near = index.nearest(key, NEAR);
    for (GramIndex.Match match : near) {
      int owner = owners.get(match.number());
      nearest[owner] = Math.max(nearest[owner], match.cosine());
      scores[owner] += VOTE_WEIGHT * match.cosine() * match.cosine();
    }
    if (near.isEmpty() && model == null) {
      return List.of();
    }
    double[] logs = model == null ? new double[scores.length] : model.logProbabilities(key);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      scores[i] += NAME_WEIGHT * nearest[i] + MODEL_WEIGHT * logs[i];
      order.add(i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i));
    List<NormalisedPhrase> chosen = new ArrayList<>();
    for (int i : order.subList(0, Math.min(max, order.size()))) {
      boolean equal = PatientWords.key(targets.get(i).name()).equals(key);
      NormalisedPhrase.Reason reason =
          equal
              ? NormalisedPhrase.Reason.EQUAL
              : nearest[i] > 0.999
                  ? NormalisedPhrase.Reason.EXAMPLE
                  : NormalisedPhrase.Reason.SIMILAR;
      chosen.add(
          new NormalisedPhrase(targets.get(i), 0, text.length(), Math.min(1, nearest[i]), reason));
    }
    return chosen;
  }

  private void learn(String key, int owner, List<String> keys) {
    index.add(key);
    owners.add(owner);
    keys.add(key);
  }
}
