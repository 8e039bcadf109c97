package org.hoofbeat.api.curation.mapping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.api.curation.Act;
import org.jspecify.annotations.Nullable;

/**
 * How far two reviewers agree beyond chance: Cohen's kappa over the ends they came to, which are "wrong" and each relation
 * found right (Cohen 1960, A coefficient of agreement for nominal scales). Example: of 4 pairs both accept 2, both reject
 * 1, and differ on 1; they agree in 0.75, by chance in 0.5, kappa is 0.5.
 *
 * @param first the name that sorts first
 * @param n mappings on which both voted
 * @param agreed of these, with the same end
 * @param kappa at most 1, 0 for chance; left out where both came to one and the same end always, which says nothing
 */
record Agreement(String first, String second, int n, int agreed, @Nullable Double kappa) {

  /** For each two reviewers of blind rounds that are over, most mappings first. */
  static List<Agreement> of(List<List<Revision>> histories) {
    Map<String, List<List<Vote>>> byPair = new TreeMap<>();
    for (List<Revision> history : histories) {
      for (List<Vote> round : rounds(history)) {
        List<Vote> sorted = round.stream().sorted(Comparator.comparing(Vote::reviewer)).toList();
        byPair
            .computeIfAbsent(
                sorted.get(0).reviewer() + "\n" + sorted.get(1).reviewer(),
                pair -> new ArrayList<>())
            .add(sorted);
      }
    }
    return byPair.values().stream()
        .map(Agreement::between)
        .sorted(Comparator.comparing(Agreement::n).reversed())
        .toList();
  }

  /** The two votes of each round that ended and was not undone. */
  private static Deque<List<Vote>> rounds(List<Revision> history) {
    Deque<List<Vote>> rounds = new ArrayDeque<>();
    for (Revision revision : history) {
      boolean vote =
          revision.act().equals(Act.ACCEPT.text()) || revision.act().equals(Act.REJECT.text());
      CuratedMapping before = revision.before();
      if (vote && revision.after().votes().size() == 2) {
        rounds.addLast(revision.after().votes());
      } else if (revision.act().equals(Revision.UNDO)
          && before != null
          && before.votes().equals(rounds.peekLast())) {
        rounds.removeLast();
      }
    }
    return rounds;
  }

  /** Each element holds the vote of the first and of the second. */
  private static Agreement between(List<List<Vote>> rounds) {
    Map<String, Integer> ofFirst = new HashMap<>();
    Map<String, Integer> ofSecond = new HashMap<>();
    int agreed = 0;
    for (List<Vote> round : rounds) {
      ofFirst.merge(end(round.get(0)), 1, Integer::sum);
      ofSecond.merge(end(round.get(1)), 1, Integer::sum);
      agreed += round.get(0).agreesWith(round.get(1)) ? 1 : 0;
    }
    double n = rounds.size();
    double byChance = 0;
    for (Map.Entry<String, Integer> entry : ofFirst.entrySet()) {
      byChance += entry.getValue() / n * (ofSecond.getOrDefault(entry.getKey(), 0) / n);
    }
    Double kappa = byChance >= 1 ? null : (agreed / n - byChance) / (1 - byChance);
    List<Vote> names = rounds.get(0);
    return new Agreement(
        names.get(0).reviewer(), names.get(1).reviewer(), rounds.size(), agreed, kappa);
  }

  private static String end(Vote vote) {
    return vote.accept() + " " + vote.predicate();
  }
}
