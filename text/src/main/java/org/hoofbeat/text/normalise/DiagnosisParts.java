package org.hoofbeat.text.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.text.form.FoldedText;

/**
 * Cuts a line of diagnoses where the writer did: at punctuation, numbers of a list, "with" and "and". Pure.
 *
 * <p>A cut is a place where one diagnosis may end, not where it must: words like 原因待查 are dropped, sides and grades are left.
 */
final class DiagnosisParts {

  private static final Pattern CUT =
      Pattern.compile(
          "[,;:。\\n\\t\"?+/|]+|(?<![a-z0-9])\\s+|\\s+(?![a-z0-9])|\\.(?!\\d)|(?<=^|[\\s,;.])\\d{1,2}[.、)](?!\\d)|伴有?|合并|并发?(?!指|趾|殖)|及(?!其)|(?<=[\\u4E00-\\u9FFF])和(?=[\\u4E00-\\u9FFF])|继发(?!性|椎)|\\((?=术后)");
  private static final Pattern NOISE =
      Pattern.compile(
          "原因待[查明]|待查|待排|查因|考虑|可能性?大?|不除外|不能除外|除外|待除外|疑似|可疑|\\?|建议|随诊|复查|右侧|左侧|双侧|右|左|双|两侧|多发|中度|轻度|重度|术前|局部");

  private DiagnosisParts() {}

  static List<Part> of(FoldedText text) {
    List<Part> parts = new ArrayList<>();
    String folded = text.text();
    Matcher matcher = CUT.matcher(folded);
    int start = 0;
    while (matcher.find()) {
      add(folded, start, matcher.start(), parts);
      start = matcher.end();
    }
    add(folded, start, folded.length(), parts);
    return parts;
  }

  /** The part without words that tell no diagnosis; the part itself where nothing would be left. */
  static String core(String part) {
    String core = NOISE.matcher(part).replaceAll("");
    return core.length() < 2 ? part : core;
  }

  private static void add(String folded, int start, int end, List<Part> parts) {
    String part = folded.substring(start, end);
    if (part.chars().anyMatch(Character::isLetter) && part.strip().length() > 1) {
      parts.add(new Part(part, start, end));
    }
  }

  record Part(String text, int start, int end) {}
}
