package org.hoofbeat.snapshot;

import java.text.Normalizer;
import java.util.Locale;

/** Folds a name for exact look-up: NFKC, lower case, white space as one blank. */
final class NameKey {

  /** Bits of a key that hold the hash; the rest holds the ordinal. */
  static final int ORDINAL_BITS = 24;

  private static final long ORDINAL_MASK = (1L << ORDINAL_BITS) - 1;

  private NameKey() {}

  static String fold(String name) {
    String text = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    return collapse(text.toLowerCase(Locale.ROOT).strip());
  }

  /** The upper bits of a table entry. */
  static long hash(String folded) {
    return Fnv.hash(folded) & ~ORDINAL_MASK;
  }

  static long entry(String folded, int ordinal) {
    return hash(folded) | ordinal;
  }

  static int ordinal(long entry) {
    return (int) (entry & ORDINAL_MASK);
  }

  private static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
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

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
