package org.hoofbeat.model.table;

import java.util.Locale;

/**
 * The form in which names are compared when they are looked up exactly: stripped, lower case.
 *
 * <p>At most 500 characters are kept, for an index entry must not pass 8 kB; a reader compares the whole texts again
 * with {@link #same}.
 */
public final class ExactName {

  private static final int MAX_LENGTH = 500;

  private ExactName() {}

  /** The folded form that is stored and indexed. */
  public static String fold(String text) {
    String folded = text.strip().toLowerCase(Locale.ROOT);
    return folded.length() <= MAX_LENGTH ? folded : folded.substring(0, MAX_LENGTH);
  }

  /** True where two names are equal but for case and outer blanks. */
  public static boolean same(String left, String right) {
    return left.strip().toLowerCase(Locale.ROOT).equals(right.strip().toLowerCase(Locale.ROOT));
  }
}
