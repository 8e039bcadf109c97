package org.hoofbeat.text.form;

/** Roman and Chinese numerals as they are written in grades, types and stages. Pure functions. */
public final class Numerals {

  private static final String HAN_DIGITS = "〇一二三四五六七八九十";
  private static final int MAX_ROMAN = 39;

  private Numerals() {}

  /** The value of a lower-case roman numeral of 1 to 39 in its one correct spelling; 0 where it is none. */
  public static int roman(CharSequence text) {
    if (text.length() == 0 || text.length() > 7) {
      return 0;
    }
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = romanDigit(text.charAt(i));
      int next = i + 1 < text.length() ? romanDigit(text.charAt(i + 1)) : 0;
      if (digit == 0) {
        return 0;
      }
      sum += digit < next ? -digit : digit;
    }
    return sum > 0 && sum <= MAX_ROMAN && spell(sum).contentEquals(text) ? sum : 0;
  }

  /** The value of a Chinese numeral of 1 to 99; 0 where it is none. */
  public static int han(CharSequence text) {
    int value = 0;
    int digit = 0;
    for (int i = 0; i < text.length(); i++) {
      int d = HAN_DIGITS.indexOf(text.charAt(i));
      if (d < 0 || text.length() > 3) {
        return 0;
      }
      if (d == 10) {
        value += (digit == 0 ? 1 : digit) * 10;
        digit = 0;
      } else {
        digit = d;
      }
    }
    return text.length() > 1 && value == 0 ? 0 : value + digit;
  }

  /** True for a character that Chinese numerals are made of. */
  public static boolean isHanDigit(char c) {
    return HAN_DIGITS.indexOf(c) > 0;
  }

  private static int romanDigit(char c) {
    return switch (c) {
      case 'i' -> 1;
      case 'v' -> 5;
      case 'x' -> 10;
      default -> 0;
    };
  }

  private static String spell(int value) {
    String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    return "x".repeat(value / 10) + ones[value % 10];
  }
}
