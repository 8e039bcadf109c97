package org.hoofbeat.model.table;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names are compared when they are looked up exactly: Unicode compatibility form (NFKC, so that
 * full-width letters equal half-width ones), lower case, white space as one blank, none at the ends.
 *
 * <p>At most 500 characters are kept for the graph, for an index entry must not pass 8 kB; a reader compares the whole
 * texts again with {@link #same}. Example: {@code fold(" ＨＡＮＤ  pain ")} is {@code "hand pain"}.
 */
public final class ExactName {

  private static final int MAX_LENGTH = 500;

  private ExactName() {}

  /** The folded form that is stored and indexed. */
  public static String fold(String text) {
    String folded = whole(text);
    return folded.length() <= MAX_LENGTH ? folded : folded.substring(0, MAX_LENGTH);
  }

  /** True where two names are equal but for case, width and blanks. */
  public static boolean same(String left, String right) {
    return whole(left).equals(whole(right));
  }

  private static String whole(String text) {
    String normal = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    String lower = normal.toLowerCase(Locale.ROOT).strip();
    StringBuilder out = new StringBuilder(lower.length());
    boolean blank = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean white = Character.isWhitespace(c);
      if (!white) {
        out.append(c);
      } else if (!blank) {
        out.append(' ');
      }
      blank = white;
    }
    return out.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
