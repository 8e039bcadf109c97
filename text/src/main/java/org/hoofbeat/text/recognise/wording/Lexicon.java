package org.hoofbeat.text.recognise.wording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.text.column.ColumnReader;
import org.hoofbeat.text.column.ColumnWriter;

/**
 * Wordings by the multiset of their word forms: a window of text is looked up by a sum of token hashes, whatever the order of
 * its words, in constant time.
 *
 * <p>Open addressing; a hit is verified against the sorted forms, so that a collision of hashes can never give a finding.
 * Immutable and thread-safe.
 *
 * <pre>
 * wording w   terms[w], traits[w], texts[textOf[w]], next[w] of the same hash or -1
 * its forms   forms[from[w]] … forms[from[w + 1] - 1], in order; sorted[] likewise
 * hash h      slots[s] is the newest wording of hashes[s] = h, -1 where the slot is free
 * </pre>
 */
public final class Lexicon {

  /** Longest wording kept, in content tokens. */
  static final int MAX_TOKENS = 12;

  /** Bits of the filter for each slot: where a third of the slots is taken, one look-up in 24 passes in vain. */
  private static final int FILTER_BITS = 8;

  private static final int FILTER_SHIFT = 17;

  private final int[] terms;
  private final byte[] traits;
  private final int[] textOf;
  private final String[] texts;
  private final int[] next;
  private final int[] from;
  private final int[] forms;
  private final int[] sorted;
  private final long[] hashes;
  private final int[] slots;

  /** A bit for each hash, many times smaller than the slots: nearly every look-up is in vain and ends here. */
  private final long[] filter;

  private Lexicon(List<Wording> wordings) {
    int size = wordings.size();
    terms = new int[size];
    traits = new byte[size];
    textOf = new int[size];
    next = new int[size];
    from = new int[size + 1];
    int[] all = new int[size * 4 + MAX_TOKENS];
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int capacity = Integer.highestOneBit(Math.max(8, size)) * 4;
    hashes = new long[capacity];
    slots = new int[capacity];
    Arrays.fill(slots, -1);
    for (int w = 0; w < size; w++) {
      Wording wording = wordings.get(w);
      terms[w] = wording.term();
      traits[w] = wording.traits().bits();
      textOf[w] = numbers.computeIfAbsent(wording.text(), text -> numbers.size());
      from[w + 1] = from[w] + wording.forms().length;
      if (from[w + 1] > all.length) {
        all = Arrays.copyOf(all, all.length * 2);
      }
      System.arraycopy(wording.forms(), 0, all, from[w], wording.forms().length);
      long hash = hash(wording.forms());
      int slot = slot(hash);
      next[w] = slots[slot];
      hashes[slot] = hash;
      slots[slot] = w;
    }
    texts = numbers.keySet().toArray(String[]::new);
    forms = Arrays.copyOf(all, from[size]);
    sorted = forms.clone();
    for (int w = 0; w < size; w++) {
      Arrays.sort(sorted, from[w], from[w + 1]);
    }
    filter = filter();
  }

  private Lexicon(ColumnReader in) throws IOException {
    terms = in.ints();
    traits = in.bytes();
    textOf = in.ints();
    texts = in.strings();
    next = in.ints();
    from = in.ints();
    forms = in.ints();
    sorted = in.ints();
    hashes = in.longs();
    slots = in.ints();
    filter = filter();
  }

  private long[] filter() {
    long[] bits = new long[Math.max(1, slots.length * FILTER_BITS / Long.SIZE)];
    for (int slot = 0; slot < slots.length; slot++) {
      if (slots[slot] >= 0) {
        int bit = (int) (hashes[slot] >>> FILTER_SHIFT);
        bits[bit >>> 6 & bits.length - 1] |= 1L << bit;
      }
    }
    return bits;
  }

  /** A lexicon of these wordings, a later one before earlier ones of equal forms. */
  public static Lexicon of(List<Wording> wordings) {
    return new Lexicon(new ArrayList<>(wordings));
  }

  public static Lexicon read(ColumnReader in) throws IOException {
    return new Lexicon(in);
  }

  public void write(ColumnWriter out) {
    out.ints(terms).bytes(traits).ints(textOf).strings(List.of(texts)).ints(next);
    out.ints(from).ints(forms).ints(sorted).longs(hashes).ints(slots);
  }

  /** The newest wording with this hash, -1 if none; the others follow by {@link #next}. */
  int find(long hash) {
    int bit = (int) (hash >>> FILTER_SHIFT);
    boolean possible = (filter[bit >>> 6 & filter.length - 1] & 1L << bit) != 0;
    return possible ? slots[slot(hash)] : -1;
  }

  /** The wording of the same hash before this one; -1 if none. */
  int next(int wording) {
    return next[wording];
  }

  /** True where the wording has these forms, told in rising order. */
  boolean isOf(int wording, int[] risingForms) {
    return Arrays.equals(
        sorted, from[wording], from[wording + 1], risingForms, 0, risingForms.length);
  }

  Wording get(int wording) {
    return new Wording(
        terms[wording],
        Wording.Traits.of(traits[wording]),
        texts[textOf[wording]],
        Arrays.copyOfRange(forms, from[wording], from[wording + 1]));
  }

  /** What a token adds to the hash of a window. */
  static long hash(int form) {
    long x = (form + 1L) * 0x9E3779B97F4A7C15L;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  private static long hash(int[] forms) {
    long hash = 0;
    for (int form : forms) {
      hash += hash(form);
    }
    return hash;
  }

  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (slots[slot] >= 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
