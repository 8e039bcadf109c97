package org.hoofbeat.text.recognise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Known long words, found again with one letter added, lost, changed or swapped: each is kept under all of its spellings with
 * one letter left out (symmetric deletion). Reading is thread-safe once learning has ended.
 */
final class Typos {

  /** Shorter words are too close to one another. */
  static final int SHORTEST = 7;

  private final Set<String> words = new HashSet<>();
  private final Map<String, String> byDeletion = new HashMap<>();

  void learn(String word) {
    if (word.length() >= SHORTEST && words.add(word)) {
      for (int i = 0; i < word.length(); i++) {
        byDeletion.merge(
            without(word, i), word, (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
  }

  /** The known word that this may be a slip for; null if none. */
  @Nullable String find(String word) {
    String added = byDeletion.get(word);
    if (added != null) {
      return added;
    }
    for (int i = 0; i < word.length(); i++) {
      String shorter = without(word, i);
      if (words.contains(shorter)) {
        return shorter;
      }
      String changed = byDeletion.get(shorter);
      if (changed != null && changed.length() == word.length() && isOneSlip(word, changed)) {
        return changed;
      }
    }
    return null;
  }

  /** One letter changed, or two neighbours swapped. */
  private static boolean isOneSlip(String one, String other) {
    int first = 0;
    while (first < one.length() && one.charAt(first) == other.charAt(first)) {
      first++;
    }
    int last = one.length() - 1;
    while (last > first && one.charAt(last) == other.charAt(last)) {
      last--;
    }
    boolean swapped =
        last == first + 1
            && one.charAt(first) == other.charAt(last)
            && one.charAt(last) == other.charAt(first);
    return first == last || swapped;
  }

  private static String without(String word, int i) {
    return word.substring(0, i) + word.substring(i + 1);
  }
}
