package org.hoofbeat.text.recognise.word;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.text.column.ColumnReader;
import org.hoofbeat.text.column.ColumnWriter;
import org.jspecify.annotations.Nullable;

/**
 * Known long words, found again with one letter added, lost, changed or swapped: each is kept under all of its spellings with
 * one letter left out (symmetric deletion). Immutable and thread-safe.
 *
 * <p>The spellings themselves are not kept: {@code slots} is open addressing over their hashes, each slot holds the number of
 * a word, -1 where it is free, and the word tells whether it is the one.
 */
final class Typos {

  /** Shorter words are too close to one another. */
  static final int SHORTEST = 7;

  private final String[] words;
  private final Set<String> known;
  private final int[] slots;

  private Typos(String[] words, int[] slots) {
    this.words = words;
    this.known = new HashSet<>(Arrays.asList(words));
    this.slots = slots;
  }

  /** Words of {@link #SHORTEST} letters or more. */
  static Typos of(Collection<String> words) {
    String[] sorted = words.stream().sorted().distinct().toArray(String[]::new);
    long spellings = Arrays.stream(sorted).mapToLong(String::length).sum();
    int[] slots = new int[Integer.highestOneBit(Math.max(8, Math.toIntExact(spellings))) * 4];
    Arrays.fill(slots, -1);
    Typos typos = new Typos(sorted, slots);
    for (int number = 0; number < sorted.length; number++) {
      for (int i = 0; i < sorted[number].length(); i++) {
        int slot = typos.slot(without(sorted[number], i));
        slots[slot] = slots[slot] < 0 ? number : slots[slot];
      }
    }
    return typos;
  }

  static Typos read(ColumnReader in) throws IOException {
    return new Typos(in.strings(), in.ints());
  }

  void write(ColumnWriter out) {
    out.strings(List.of(words)).ints(slots);
  }

  /** True for a word as it should be. */
  boolean isKnown(String word) {
    return known.contains(word);
  }

  /** The known word that this may be a slip for, the first of several in the alphabet; null if none. */
  @Nullable String find(String word) {
    String added = longer(word);
    if (added != null) {
      return added;
    }
    for (int i = 0; i < word.length(); i++) {
      String shorter = without(word, i);
      if (known.contains(shorter)) {
        return shorter;
      }
      String changed = longer(shorter);
      if (changed != null && changed.length() == word.length() && isOneSlip(word, changed)) {
        return changed;
      }
    }
    return null;
  }

  /** The known word that is this spelling with one letter more. */
  private @Nullable String longer(String spelling) {
    int number = slots[slot(spelling)];
    return number < 0 ? null : words[number];
  }

  /** The slot of a spelling, free where no word has it. */
  private int slot(String spelling) {
    int mask = slots.length - 1;
    int slot = spelling.hashCode() * 0x9E3779B9 >>> 7 & mask;
    while (slots[slot] >= 0 && !isWithoutOne(spelling, words[slots[slot]])) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static boolean isWithoutOne(String spelling, String word) {
    if (word.length() != spelling.length() + 1) {
      return false;
    }
    int i = 0;
    while (i < spelling.length() && spelling.charAt(i) == word.charAt(i)) {
      i++;
    }
    return spelling.regionMatches(i, word, i + 1, spelling.length() - i);
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
