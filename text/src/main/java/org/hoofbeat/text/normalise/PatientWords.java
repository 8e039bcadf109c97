package org.hoofbeat.text.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.form.NameKey;
import org.hoofbeat.text.form.Numerals;

/**
 * The key of a patient's phrase: as {@link NameKey}, but a number stands as one character for its whole part, so that 38.5,
 * 38度5 and 三十八度五 are alike and 37 is not. Pure.
 */
final class PatientWords {

  /** Syllables of Yi stand for numbers: they are letters, and in no medical text. */
  private static final char FIRST_LETTER = '\uA000';

  private static final int MAX_NUMBER = 999;
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:[.度](\\d))?\\d*");
  private static final Pattern HAN_NUMBER = Pattern.compile("[二三四]十[一二三四五六七八九]?(?=度)");

  private PatientWords() {}

  static String key(String phrase) {
    String text = replace(HAN_NUMBER, FoldedText.of(phrase).text(), true);
    return NameKey.of(replace(NUMBER, text, false).replace(' ', ',')).replace(" ", "");
  }

  private static String replace(Pattern pattern, String text, boolean han) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      int value = han ? Numerals.han(matcher.group()) : Integer.parseInt(matcher.group(1));
      String half =
          han || matcher.group(2) == null ? "" : matcher.group(2).charAt(0) >= '5' ? "甶" : "甴";
      String replacement =
          han ? Integer.toString(value) : letter(Math.min(value, MAX_NUMBER)) + half;
      matcher.appendReplacement(out, Matcher.quoteReplacement(replacement));
    }
    return matcher.appendTail(out).toString();
  }

  private static String letter(int value) {
    return String.valueOf((char) (FIRST_LETTER + value));
  }
}
