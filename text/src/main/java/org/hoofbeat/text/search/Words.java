package org.hoofbeat.text.search;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.text.form.CharacterFolding;

/** Cuts a name key into what the index holds: Latin words with a light stem, and pairs of Chinese characters. Pure. */
final class Words {

  private static final int SHORTEST_STEM = 4;

  private Words() {}

  /** Runs of Chinese characters and Latin words, in order. */
  static List<String> runs(String key) {
    List<String> runs = new ArrayList<>();
    int i = 0;
    while (i < key.length()) {
      char c = key.charAt(i);
      int end = i + 1;
      boolean han = CharacterFolding.isHan(c);
      while (end < key.length()
          && key.charAt(end) != ' '
          && CharacterFolding.isHan(key.charAt(end)) == han) {
        end++;
      }
      if (c != ' ') {
        runs.add(key.substring(i, end));
      }
      i = c == ' ' ? i + 1 : end;
    }
    return runs;
  }

  /** The terms of one run for indexing: single characters and pairs, or the word and its stem. */
  static List<String> terms(String run) {
    List<String> terms = new ArrayList<>();
    if (!CharacterFolding.isHan(run.charAt(0))) {
      terms.add(run);
      String stem = stem(run);
      if (!stem.equals(run)) {
        terms.add(stem);
      }
      return terms;
    }
    for (int i = 0; i < run.length(); i++) {
      terms.add(run.substring(i, i + 1));
      if (i + 1 < run.length()) {
        terms.add(run.substring(i, i + 2));
      }
    }
    return terms;
  }

  /** The terms of one run that a search must find: pairs, or a lone character, or the stem of a word. */
  static List<String> wanted(String run) {
    if (!CharacterFolding.isHan(run.charAt(0))) {
      return List.of(stem(run));
    }
    if (run.length() == 1) {
      return List.of(run);
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < run.length(); i++) {
      pairs.add(run.substring(i, i + 2));
    }
    return pairs;
  }

  /** Takes off a plural ending; nothing else, so that the word stays readable. */
  static String stem(String word) {
    if (word.length() < SHORTEST_STEM
        || !word.endsWith("s")
        || word.endsWith("ss")
        || word.endsWith("is")
        || word.endsWith("us")) {
      return word;
    }
    return word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.substring(0, word.length() - 1);
  }
}
