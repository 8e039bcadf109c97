package org.hoofbeat.text.recognise;

import org.hoofbeat.text.form.CharacterFolding;

/** How a laboratory report writes that something was found, how strongly, or not: 尿蛋白2+, (+++), (-), 1:320. Pure. */
final class ReportSigns {

  private ReportSigns() {}

  /** Where a sign after a Chinese character ends; its own place if none begins here. */
  static int signEnd(String text, int start) {
    if (start == 0 || !CharacterFolding.isHan(text.charAt(start - 1))) {
      return start;
    }
    boolean bracket = text.charAt(start) == '(';
    int i = bracket ? start + 1 : start;
    i += i < text.length() && Tokeniser.isDigit(text.charAt(i)) ? 1 : 0;
    int plus = i;
    while (i < text.length() && text.charAt(i) == '+') {
      i++;
    }
    boolean negative = bracket && i == plus && text.startsWith("-)", i);
    i += negative ? 1 : 0;
    boolean closed = i < text.length() && text.charAt(i) == ')';
    boolean alone =
        i == text.length()
            || !Tokeniser.isLatin(text.charAt(i)) && !Tokeniser.isDigit(text.charAt(i));
    return i == plus || bracket && !closed || !alone ? start : bracket ? i + 1 : i;
  }

  /** True where the sign that ends here says that it was found. */
  static boolean isPositive(String text, int end) {
    return text.charAt(text.charAt(end - 1) == ')' ? end - 2 : end - 1) == '+';
  }

  /** Where a titre ends, which stands between an antibody and 阳性: 抗核抗体1:320阳性; its own place if none begins here. */
  static int titreEnd(String text, int start) {
    int colon = start;
    while (colon < text.length() && Tokeniser.isDigit(text.charAt(colon))) {
      colon++;
    }
    int end = colon + 1;
    while (colon > start
        && end < text.length()
        && text.charAt(colon) == ':'
        && Tokeniser.isDigit(text.charAt(end))) {
      end++;
    }
    return end > colon + 1 ? end : start;
  }
}
