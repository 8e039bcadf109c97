package org.hoofbeat.exchange.sssom;

import java.util.ArrayList;
import java.util.List;

/** Rows of a file that were left out, with the reason of each; of very many the first found are told and all are counted. */
public final class Refused {

  static final int MOST_TOLD = 1_000;

  private final List<String> told = new ArrayList<>();
  private int count;

  /** @param place where the row stands, {@code Line 8} */
  public void add(String place, String reason) {
    count++;
    if (told.size() < MOST_TOLD) {
      told.add(place + ": " + reason);
    }
  }

  public int count() {
    return count;
  }

  /** The first thousand that were found. */
  public List<String> told() {
    return List.copyOf(told);
  }
}
