package org.hoofbeat.text.normalise.character;

import java.util.HashMap;
import java.util.Map;

/** Single characters and neighbouring pairs of a key, as numbers. Pure. */
public final class CharacterGrams {

  private static final int PAIR = 1 << 16;

  private CharacterGrams() {}

  /** The grams with how often each occurs; pairs have bits above the sixteenth. */
  public static Map<Integer, Integer> of(String key) {
    Map<Integer, Integer> grams = new HashMap<>();
    for (int i = 0; i < key.length(); i++) {
      grams.merge((int) key.charAt(i), 1, Integer::sum);
      if (i + 1 < key.length()) {
        grams.merge(key.charAt(i) * PAIR + key.charAt(i + 1), 1, Integer::sum);
      }
    }
    return grams;
  }

  /** The grams, each once, rising. */
  public static int[] sorted(String key) {
    return of(key).keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  public static boolean isPair(int gram) {
    return (gram & ~0xFFFF) != 0;
  }
}
