package org.hoofbeat.loaders.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells rows that were met before without keeping them: 128 bits a row, so that among a million rows two different ones are
 * taken for equal with a probability below 1e-26.
 */
public final class RowDigests {

  private static final long PRIME_A = 0x9E3779B97F4A7C15L;
  private static final long PRIME_B = 0xC2B2AE3D27D4EB4FL;
  private static final char BETWEEN_CELLS = '\u001F';

  private record Digest(long high, long low) {}

  private final Set<Digest> seen = new HashSet<>();

  /** True the first time that these cells come, in this order. */
  public boolean isNew(List<String> cells) {
    long high = PRIME_A;
    long low = PRIME_B;
    for (String cell : cells) {
      for (int i = 0; i <= cell.length(); i++) {
        char c = i < cell.length() ? cell.charAt(i) : BETWEEN_CELLS;
        high = mixed((high ^ c) * PRIME_A);
        low = mixed((low + c) * PRIME_B);
      }
    }
    return seen.add(new Digest(high, low));
  }

  private static long mixed(long value) {
    return value ^ (value >>> 29);
  }
}
