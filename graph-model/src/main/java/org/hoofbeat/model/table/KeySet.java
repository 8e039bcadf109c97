package org.hoofbeat.model.table;

import java.nio.ByteBuffer;

/**
 * A set of 128-bit keys for many threads, with the sum of its members.
 *
 * <p>64 stripes, each an open-addressing table of pairs of longs under its own lock: 3 million keys take some 100 MB,
 * a tenth of what a set of strings takes. The pair (0, 0) marks a free slot; a key of all zeros has probability 2^-128.
 */
final class KeySet {

  private static final int STRIPES = 64;

  private final Stripe[] stripes = new Stripe[STRIPES];

  KeySet() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Stripe();
    }
  }

  /** False where the key was there before. */
  boolean add(byte[] key) {
    ByteBuffer buffer = ByteBuffer.wrap(key);
    long high = buffer.getLong();
    long low = buffer.getLong();
    Stripe stripe = stripes[(int) (high & (STRIPES - 1))];
    synchronized (stripe) {
      return stripe.add(high, low);
    }
  }

  long size() {
    long size = 0;
    for (Stripe stripe : stripes) {
      synchronized (stripe) {
        size += stripe.size;
      }
    }
    return size;
  }

  /** The sum of all keys, half by half modulo 2^64, as 32 hex digits: the same whatever the order of arrival. */
  String digest() {
    long high = 0;
    long low = 0;
    for (Stripe stripe : stripes) {
      synchronized (stripe) {
        high += stripe.highSum;
        low += stripe.lowSum;
      }
    }
    return String.format("%016x%016x", high, low);
  }

  private static final class Stripe {
    private long[] slots = new long[2 * 256];
    private int size;
    private long highSum;
    private long lowSum;

    boolean add(long high, long low) {
      if (4L * size >= slots.length) {
        grow();
      }
      if (!place(slots, high, low)) {
        return false;
      }
      size++;
      highSum += high;
      lowSum += low;
      return true;
    }

    private void grow() {
      long[] larger = new long[2 * slots.length];
      for (int i = 0; i < slots.length; i += 2) {
        if (slots[i] != 0 || slots[i + 1] != 0) {
          place(larger, slots[i], slots[i + 1]);
        }
      }
      slots = larger;
    }

    private static boolean place(long[] slots, long high, long low) {
      int mask = slots.length / 2 - 1;
      int slot = (int) (low ^ low >>> 32) & mask;
      while (slots[2 * slot] != 0 || slots[2 * slot + 1] != 0) {
        if (slots[2 * slot] == high && slots[2 * slot + 1] == low) {
          return false;
        }
        slot = (slot + 1) & mask;
      }
      slots[2 * slot] = high;
      slots[2 * slot + 1] = low;
      return true;
    }
  }
}
