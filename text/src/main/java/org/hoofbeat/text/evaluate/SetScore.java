package org.hoofbeat.text.evaluate;

import java.util.Set;

/** Counts of what was found and wanted, summed over documents; not thread-safe. */
public final class SetScore {

  private long hits;
  private long found;
  private long wanted;

  /** Adds one document. */
  public <T> void add(Set<T> foundHere, Set<T> wantedHere) {
    hits += foundHere.stream().filter(wantedHere::contains).count();
    found += foundHere.size();
    wanted += wantedHere.size();
  }

  /** Adds one document where a find counts by another rule than equality. */
  void add(long foundRight, long foundAll, long wantedAll) {
    hits += foundRight;
    found += foundAll;
    wanted += wantedAll;
  }

  /** Hits over finds, 0 to 1; 0 where nothing was found. */
  public double precision() {
    return found == 0 ? 0 : (double) hits / found;
  }

  /** Hits over wanted, 0 to 1; 0 where nothing was wanted. */
  public double recall() {
    return wanted == 0 ? 0 : (double) hits / wanted;
  }

  /** Harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    return found + wanted == 0 ? 0 : 2.0 * hits / (found + wanted);
  }
}
