package org.hoofbeat.text.recognise.word;

import java.util.List;
import java.util.Set;
import org.hoofbeat.text.form.CharacterFolding;

/**
 * How a report writes that something was found, how strongly, or not: 尿蛋白2+, (+++), (-), 1:320; and a value that stands
 * between a name and what is said of it: 皮质醇1.2ug/dl↓, 主动脉窦内径45mm,明显增宽. Pure.
 */
final class ReportSigns {

  /** Longest value with its unit. */
  private static final int LONGEST_VALUE = 24;

  private static final List<String> DEGREES = List.of("明显", "显著", "轻度", "中度", "重度", "稍", "略");
  private static final List<String> SAID =
      List.of(
          "升高", "增高", "偏高", "降低", "减低", "下降", "偏低", "增宽", "增大", "扩大", "扩张", "增厚", "变薄", "减少", "增多",
          "缩小", "偏大", "偏小", "缩短", "延长", "落后", "提前");

  /** Signs that may stand apart from their name, longer ones first. */
  private static final List<String> APART =
      List.of(
          "(+++)", "(++)", "(+)", "(-)", "(1+)", "(2+)", "(3+)", "(4+)", "++++", "+++", "++", "1+",
          "2+", "3+", "4+");

  private static final int MOST_BLANKS = 4;

  private static final Set<String> USUAL =
      Set.of("(++)", "++", "(2+)", "2+", "(+)", "+", "(1+)", "1+");

  private ReportSigns() {}

  /** Where a sign after a Chinese character ends, or (+) or ++ after a Latin one, 抗ds-DNA(+), 抗Sm+++; its own place if none begins here. */
  static int signEnd(String text, int start) {
    boolean bracket = text.charAt(start) == '(';
    boolean han = start > 0 && CharacterFolding.isHan(text.charAt(start - 1));
    if (!han && start > 0 && text.charAt(start - 1) == ' ') {
      return apartEnd(text, start);
    }
    boolean latin =
        (bracket || text.startsWith("++", start))
            && start > 0
            && Tokeniser.isLatin(text.charAt(start - 1));
    if (!han && !latin) {
      return start;
    }
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

  /** The same of a sign that blanks part from its name, 尿糖 3+ and 酮体 (-); a single + is none: it joins two things. */
  private static int apartEnd(String text, int start) {
    int name = start - 1;
    while (name > 0 && start - name < MOST_BLANKS && text.charAt(name) == ' ') {
      name--;
    }
    if (!CharacterFolding.isHan(text.charAt(name))) {
      return start;
    }
    String sign = APART.stream().filter(one -> text.startsWith(one, start)).findFirst().orElse("");
    int end = start + sign.length();
    boolean alone =
        end == text.length()
            || !Tokeniser.isLatin(text.charAt(end)) && !Tokeniser.isDigit(text.charAt(end));
    return alone ? end : start;
  }

  /** Where a fraction of a length ends, 小腿下1/3; its own place if none begins here, nor of a grade, 3/6级, or a date. */
  static int fractionEnd(String text, int start) {
    int end = start + "1/3".length();
    boolean fraction =
        end <= text.length()
            && text.charAt(start + 1) == '/'
            && text.charAt(start) < text.charAt(start + 2)
            && text.charAt(start + 2) <= '4'
            && Tokeniser.isDigit(text.charAt(start + 2))
            && start > 0
            && CharacterFolding.isHan(text.charAt(start - 1));
    return fraction
            && end < text.length()
            && CharacterFolding.isHan(text.charAt(end))
            && text.charAt(end) != '级'
        ? end
        : start;
  }

  /** True where the sign that ends here says that it was found. */
  static boolean isPositive(String text, int end) {
    return text.charAt(text.charAt(end - 1) == ')' ? end - 2 : end - 1) == '+';
  }

  /** True for (++) or 2+ of a reflex, which is how reflexes are, and for less, which is no lively one. */
  static boolean isUsualReflex(String text, int start, int end) {
    String sign = text.substring(start, end);
    int name = start;
    while (name > 0 && text.charAt(name - 1) == ' ') {
      name--;
    }
    return text.startsWith("反射", name - 2) && USUAL.contains(sign);
  }

  /** Where 6次 ends, right after what came so often: 肺炎6次; its own place if none begins here, nor of a rate, 3次/日. */
  static int timesEnd(String text, int start) {
    if (start == 0 || !CharacterFolding.isHan(text.charAt(start - 1))) {
      return start;
    }
    int i = start;
    while (i < text.length() && Tokeniser.isDigit(text.charAt(i))) {
      i++;
    }
    boolean once = i == start + 1 && text.charAt(start) < '2';
    boolean rate = i + 1 < text.length() && "/每".indexOf(text.charAt(i + 1)) >= 0;
    return once || rate || !text.startsWith("次", i) ? start : i + 1;
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

  static boolean isArrow(char c) {
    return c == '↑' || c == '↓';
  }

  /** Where the grade of a murmur ends, 3/6级, which stands between a place and its name; its own place if none begins here. */
  static int gradeEnd(String text, int start) {
    int i = start + 1;
    boolean range = i + 1 < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '~');
    i += range && Tokeniser.isDigit(text.charAt(i + 1)) ? 2 : 0;
    if (!text.startsWith("/6", i)
        || start > 0 && Tokeniser.isDigit(text.charAt(start - 1))
        || i + 2 < text.length() && Tokeniser.isDigit(text.charAt(i + 2))) {
      return start;
    }
    int end = text.startsWith("级", i + 2) ? i + 3 : i + 2;
    // "3/6级SM" is known whole: two capitals by themselves name nothing.
    return text.startsWith("sm", end) ? start : end;
  }

  /** Where a value ends of which an arrow or a word of size tells right after; its own place if none begins here. */
  static int valueEnd(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_VALUE);
    int i = start;
    // The digit of C3↓ and FT4↓ is a part of the name.
    if (start > 0
        && start + 1 < limit
        && Tokeniser.isLatin(text.charAt(start - 1))
        && isArrow(text.charAt(start + 1))) {
      return start;
    }
    while (i < limit && isOfValue(text.charAt(i)) && !isFullStop(text, i)) {
      i++;
    }
    if (i == limit) {
      return start;
    }
    if (isArrow(text.charAt(i))) {
      return i;
    }
    if (text.charAt(i) != ',') {
      return start;
    }
    int said = i + 1;
    for (String degree : DEGREES) {
      said += text.startsWith(degree, said) ? degree.length() : 0;
    }
    int at = said;
    return SAID.stream().anyMatch(word -> text.startsWith(word, at)) ? i + 1 : start;
  }

  /** The value before it is another's: MCV 92.Ca 3.02mmol/L↑. */
  private static boolean isFullStop(String text, int at) {
    return text.charAt(at) == '.'
        && !(at + 1 < text.length() && Tokeniser.isDigit(text.charAt(at + 1)));
  }

  private static boolean isOfValue(char c) {
    return Tokeniser.isDigit(c) || c >= 'a' && c <= 'z' || "./%^*× μµ-岁".indexOf(c) >= 0;
  }
}
