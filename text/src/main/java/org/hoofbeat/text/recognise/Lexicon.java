package org.hoofbeat.text.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Wordings by the multiset of their word forms: a window of text is looked up by a sum of token hashes, whatever the order of
 * its words, in constant time.
 *
 * <p>Open addressing; a hit is verified against the sorted forms, so that a collision of hashes can never give a finding.
 * Immutable once built; reading is thread-safe.
 */
final class Lexicon {

  /** Longest wording kept, in content tokens. */
  static final int MAX_TOKENS = 12;

  private final List<Wording> wordings = new ArrayList<>();
  private long[] hashes = new long[1 << 10];
  private int[] slots = new int[1 << 10];
  private int used;

  Lexicon() {
    Arrays.fill(slots, -1);
  }

  /** Adds a wording; several of equal forms are chained. */
  void add(Wording wording) {
    if (used * 2 >= slots.length) {
      grow();
    }
    int number = wordings.size();
    wordings.add(wording);
    long hash = wording.hash();
    int slot = slot(hash);
    if (slots[slot] < 0) {
      used++;
    } else {
      wording.next = slots[slot];
    }
    hashes[slot] = hash;
    slots[slot] = number;
  }

  /** The newest wording with this hash, -1 if none; the others follow by {@link Wording#next}. */
  int find(long hash) {
    return slots[slot(hash)];
  }

  Wording get(int number) {
    return wordings.get(number);
  }

  int size() {
    return wordings.size();
  }

  /** What a token adds to the hash of a window. */
  static long hash(int form) {
    long x = (form + 1L) * 0x9E3779B97F4A7C15L;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (slots[slot] >= 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldSlots = slots;
    hashes = new long[oldHashes.length * 2];
    slots = new int[oldSlots.length * 2];
    Arrays.fill(slots, -1);
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] >= 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        slots[slot] = oldSlots[i];
      }
    }
  }
}
