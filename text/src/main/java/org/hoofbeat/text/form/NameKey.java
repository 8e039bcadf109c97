package org.hoofbeat.text.form;

import java.util.List;
import java.util.Set;

/**
 * The key under which two wordings of one name are equal: folded characters, variant words, numerals in digits, one space
 * between Latin words, none beside Chinese characters, no punctuation.
 *
 * <p>Pure. Examples: {@code "Ⅱ型糖原累积病"}, {@code "糖原贮积病 II型"} differ in word order only: {@code "2型糖原累积病"} and
 * {@code "糖原累积病2型"}; {@code "Ehlers–Danlos syndrome, type IV"} is {@code "ehlers danlos syndrome type 4"}.
 */
public final class NameKey {

  /** Words before which a single letter i, v or x is a number. */
  private static final Set<String> NUMBERED =
      Set.of(
          "type", "grade", "stage", "class", "level", "group", "form", "subtype", "factor",
          "degree", "phase", "nerve");

  /** Measure words after which a Chinese or roman numeral is a number. */
  private static final String MEASURES = "型级期度类";

  /** Pairs of words in use for one thing; longest first; each after folding. */
  private static final List<String[]> WORDS =
      List.of(
          new String[] {"综合症", "综合征"},
          new String[] {"症候群", "综合征"},
          new String[] {"储积", "累积"},
          new String[] {"机能", "功能"},
          new String[] {"返流", "反流"},
          new String[] {"份泌", "分泌"},
          new String[] {"瘫痪", "瘫"},
          new String[] {"多指(趾)", "多指趾"},
          new String[] {"并指(趾)", "并指趾"},
          new String[] {"艾迪生", "阿狄森"});

  private NameKey() {}

  /** The key of a name; empty where it holds no letter or digit. */
  public static String of(String name) {
    String folded = FoldedText.of(name).text();
    StringBuilder out = new StringBuilder(folded.length());
    boolean space = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
        space = !(c == '\'' && isPossessive(folded, i)) && (space || out.length() > 0);
        i += c == '\'' && isPossessive(folded, i) ? 1 : 0;
        continue;
      }
      if (space
          && !CharacterFolding.isHan(c)
          && !CharacterFolding.isHan(out.charAt(out.length() - 1))) {
        out.append(' ');
      }
      space = false;
      out.append(c);
    }
    return numerals(words(out.toString()));
  }

  private static boolean isPossessive(String text, int apostrophe) {
    boolean s = apostrophe + 1 < text.length() && text.charAt(apostrophe + 1) == 's';
    return s
        && (apostrophe + 2 == text.length()
            || !Character.isLetterOrDigit(text.charAt(apostrophe + 2)));
  }

  private static String words(String text) {
    String result = text;
    for (String[] pair : WORDS) {
      if (result.contains(pair[0])) {
        result = result.replace(pair[0], pair[1]);
      }
    }
    return result;
  }

  private static String numerals(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String previous = "";
    int i = 0;
    while (i < text.length()) {
      int end = runEnd(text, i);
      String run = text.substring(i, end);
      char after = end < text.length() ? text.charAt(end) : ' ';
      String value = number(run, previous, after, i == 0 ? ' ' : text.charAt(i - 1));
      out.append(value);
      previous = run.equals(" ") ? previous : run;
      i = end;
    }
    return out.toString();
  }

  /** A run of Latin letters, of Chinese digits, or one other character. */
  private static int runEnd(String text, int start) {
    int end = start + 1;
    char c = text.charAt(start);
    boolean latin = isLatin(c);
    boolean han = Numerals.isHanDigit(c);
    while ((latin || han)
        && end < text.length()
        && (latin ? isLatin(text.charAt(end)) : Numerals.isHanDigit(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static String number(String run, String previous, char after, char before) {
    boolean measured = MEASURES.indexOf(after) >= 0;
    if (Numerals.isHanDigit(run.charAt(0))) {
      int value = measured ? Numerals.han(run) : 0;
      return value == 0 ? run : Integer.toString(value);
    }
    if (!isLatin(run.charAt(0)) || Character.isDigit(before)) {
      return run;
    }
    int value = Numerals.roman(run);
    boolean certain = run.length() > 1 && (after == ' ' || CharacterFolding.isHan(after));
    boolean numbered = measured || NUMBERED.contains(previous) || MEASURES.indexOf(before) >= 0;
    return value > 0 && (certain || numbered) ? Integer.toString(value) : run;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
