package org.hoofbeat.similarity.profile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.hoofbeat.similarity.ontology.Ontology;

/**
 * Finds findings in the names and definitions of diseases: longest label or synonym first, word by word, plural folded.
 *
 * <p>Example: "retinitis pigmentosa with hearing loss" gives Rod-cone dystrophy (by synonym) and Hearing impairment. It is
 * no recogniser of clinical text; that is the text module's.
 */
final class FindingDictionary {

  private static final int LONGEST_PHRASE = 8;
  private static final int SHORTEST_KEY = 5;

  private final Ontology ontology;
  private final Map<String, Integer> terms = new HashMap<>();

  FindingDictionary(Ontology ontology) {
    this.ontology = ontology;
    for (int term = 1; term < ontology.size(); term++) {
      for (String name : ontology.term(term).names()) {
        add(name, term, false);
      }
    }
    for (int term = 1; term < ontology.size(); term++) {
      add(ontology.label(term), term, true);
    }
  }

  private void add(String name, int term, boolean label) {
    String key = String.join(" ", words(name));
    if (key.length() >= SHORTEST_KEY) {
      if (label) {
        terms.put(key, term);
      } else {
        terms.putIfAbsent(key, term);
      }
    }
  }

  private static String[] words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip().split(" ");
  }

  /** Adds what the text names, except after "without" or "no" ("with or without" counts). */
  void collect(String text, TreeSet<Integer> into) {
    String[] words = words(text);
    int i = 0;
    while (i < words.length) {
      i += match(words, i, into);
    }
  }

  private int match(String[] words, int from, TreeSet<Integer> into) {
    StringBuilder phrase = new StringBuilder();
    int longest = 0;
    int found = Ontology.ABSENT;
    for (int length = 1; length <= Math.min(LONGEST_PHRASE, words.length - from); length++) {
      phrase.append(length == 1 ? "" : " ").append(words[from + length - 1]);
      Integer term = look(phrase.toString());
      if (term != null) {
        longest = length;
        found = term;
      }
    }
    if (longest == 0) {
      return 1;
    }
    if (!isDenied(words, from)) {
      into.add(found);
    }
    return longest;
  }

  private @org.jspecify.annotations.Nullable Integer look(String phrase) {
    Integer term = terms.get(phrase);
    return term == null && phrase.endsWith("s")
        ? terms.get(phrase.substring(0, phrase.length() - 1))
        : term;
  }

  private static boolean isDenied(String[] words, int at) {
    if (at == 0) {
      return false;
    }
    boolean without = words[at - 1].equals("without") && !(at > 1 && words[at - 2].equals("or"));
    return without || words[at - 1].equals("no");
  }

  /** The terms without those that stand above another of them, ascending. */
  int[] mostSpecific(TreeSet<Integer> found) {
    return found.stream()
        .filter(a -> found.stream().noneMatch(b -> !a.equals(b) && ontology.isAncestorOrSelf(a, b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
