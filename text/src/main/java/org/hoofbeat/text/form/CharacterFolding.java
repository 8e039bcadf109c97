package org.hoofbeat.text.form;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds one character: compatibility form (NFKC: full width to half width, ligatures), no diacritics, lower case,
 * traditional to simplified Chinese, variant characters of medical writing.
 *
 * <p>Immutable and thread-safe; the table of the basic plane is computed once. Folding a character never looks at its
 * neighbours, so that offsets stay exact; what needs neighbours is done by {@link NameKey}.
 */
public final class CharacterFolding {

  /** Each pair: the form met, the form kept. Both are in use for one thing in names of diseases. */
  private static final String VARIANTS = "粘黏贮储癥症痠酸濛蒙欬咳炤照臌鼓踇拇藉借鳞鳞畸畸瘜息嚥咽卤囟";

  private static final char FIRST_HAN = '\u4E00';
  private static final char LAST_HAN = '\u9FFF';

  private final char[] single = new char[0x10000];
  private final Map<Character, String> several = new HashMap<>();

  private CharacterFolding() {
    for (int i = 0; i < single.length; i++) {
      char c = (char) i;
      String folded = Character.isSurrogate(c) ? String.valueOf(c) : fold(c);
      if (folded.length() == 1) {
        single[i] = folded.charAt(0);
      } else {
        several.put(c, folded);
      }
    }
    for (int i = 0; i < VARIANTS.length(); i += 2) {
      single[VARIANTS.charAt(i)] = VARIANTS.charAt(i + 1);
      single[VARIANTS.charAt(i + 1)] = VARIANTS.charAt(i + 1);
    }
    for (int i = 0; i < single.length; i++) {
      single[i] = single[i] == 0 ? 0 : settled((char) i);
    }
    several.replaceAll((c, text) -> settled(text));
  }

  /** Simplification can chain; this is where the chain ends (four links at most, against cycles). */
  private char settled(char c) {
    char now = c;
    for (int link = 0; link < 4 && single[now] != 0; link++) {
      now = single[now];
    }
    return now;
  }

  private String settled(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(single[c] == 0 ? c : settled(c));
    }
    return out.toString();
  }

  /** The shared table. */
  public static CharacterFolding shared() {
    return Holder.TABLE;
  }

  /** The folded character, or 0 where it becomes none or several; then {@link #expand} tells. */
  public char fold1(char c) {
    return single[c];
  }

  /** The text a character becomes when that is not exactly one character; null where it is one. */
  public @Nullable String expand(char c) {
    return single[c] != 0 ? null : several.getOrDefault(c, "");
  }

  /** True for a Chinese character of the basic block. */
  public static boolean isHan(char c) {
    return c >= FIRST_HAN && c <= LAST_HAN || c >= '\u3400' && c < '\u4DC0' || c == '\u3007';
  }

  private static String fold(char c) {
    if (c < 0x80) {
      return String.valueOf(c == 0 ? ' ' : Character.toLowerCase(c));
    }
    if (isHan(c)) {
      return simplified(c);
    }
    if (c >= '\u2160' && c <= '\u216B') {
      return Integer.toString(c - '\u2160' + 1);
    }
    if (c >= '\u2170' && c <= '\u217B') {
      return Integer.toString(c - '\u2170' + 1);
    }
    return punctuation(c);
  }

  private static String punctuation(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC', '\u00B4' -> "'";
      case '\u201C', '\u201D' -> "\"";
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "-";
      case '\u3010' -> "[";
      case '\u3011' -> "]";
      case '\u3001' -> ",";
      case '\u3002' -> ".";
      case '\u00B5' -> "u";
      default -> compatible(c);
    };
  }

  private static String simplified(char c) {
    String simple = HanLP.convertToSimplifiedChinese(String.valueOf(c));
    return simple.length() == 1 ? simple : String.valueOf(c);
  }

  private static String compatible(char c) {
    String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char part = decomposed.charAt(i);
      if (Character.getType(part) != Character.NON_SPACING_MARK) {
        out.append(isHan(part) ? simplified(part) : String.valueOf(Character.toLowerCase(part)));
      }
    }
    return out.toString();
  }

  private static final class Holder {
    private static final CharacterFolding TABLE = new CharacterFolding();
  }
}
