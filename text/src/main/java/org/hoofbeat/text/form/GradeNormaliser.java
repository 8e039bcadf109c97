package org.hoofbeat.text.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes grades, stages, types, degrees and classes out of a name and keeps them as structure.
 *
 * <p>Pure. {@code 1级高血压}, {@code 高血压Ⅰ级} and {@code 高血压 一级} give base {@code 高血压} and {@code 1级}; {@code grade 1
 * hypertension} and {@code hypertension, grade I} give base {@code hypertension} and the same grade. Words are never thrown
 * away: base and grades together hold the whole name.
 */
public final class GradeNormaliser {

  private static final Map<Character, GradeKind> MEASURES =
      Map.of(
          '型',
          GradeKind.TYPE,
          '期',
          GradeKind.STAGE,
          '度',
          GradeKind.DEGREE,
          '级',
          GradeKind.GRADE,
          '类',
          GradeKind.CLASS);

  private static final Map<String, GradeKind> WORDS =
      Map.of(
          "type", GradeKind.TYPE,
          "stage", GradeKind.STAGE,
          "phase", GradeKind.STAGE,
          "degree", GradeKind.DEGREE,
          "grade", GradeKind.GRADE,
          "class", GradeKind.CLASS);

  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "1st", 1, "first", 1, "2nd", 2, "second", 2, "3rd", 3, "third", 3, "4th", 4, "fourth", 4);

  private static final Pattern CHINESE =
      Pattern.compile(
          "第?(?<![\\d.])(\\d{1,2})([a-d])?(?:[-~至到](\\d{1,2})([a-d])?)?(型|期|度|级|类)(?!半|别|型|似)");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(type|stage|phase|degree|grade|class) (\\d{1,2})([a-d])?\\b(?: (?:to )?(\\d{1,2})\\b)?");
  private static final Pattern RANGE = Pattern.compile("(?<=[0-9ivxab])[-~](?=[0-9ivx])");
  private static final Pattern ORDINAL =
      Pattern.compile("\\b(1st|first|2nd|second|3rd|third|4th|fourth) (degree|grade|stage)\\b");

  /** A roman numeral run together with a letter, beside the word that makes it a grade: {@code iiib期, stage iiib}. */
  private static final Pattern LETTERED =
      Pattern.compile(
          "(?<![a-z])([ivx]{1,5})([a-d])(?=[型期度级类])|(?<=\\b(?:type|stage|phase|degree|grade|class) )([ivx]{1,5})([a-d])\\b");

  /** No grade is without one of these; most names have none, and are done with one look. */
  private static final Pattern MARK =
      Pattern.compile("[型期度级类]|type|stage|phase|degree|grade|class");

  private GradeNormaliser() {}

  /** False where no name with this key ({@link NameKey}) holds a grade; a quick look before {@link #of}. */
  public static boolean mayGrade(String key) {
    return MARK.matcher(key).find();
  }

  /** Takes a name apart; a name without grades comes back as its own key and no grade. */
  public static GradedName of(String name) {
    String folded = FoldedText.of(name).text();
    if (!MARK.matcher(folded).find()) {
      return new GradedName(NameKey.of(name), List.of());
    }
    List<Grade> grades = new ArrayList<>();
    String rest = chinese(rangeKept(folded), grades);
    rest = english(rest, grades);
    rest = ordinals(rest, grades);
    grades.sort(
        Comparator.comparing(Grade::kind).thenComparing(Grade::from).thenComparing(Grade::letter));
    return new GradedName(NameKey.of(rest), grades);
  }

  /** A key would lose the dash of a range, so ranges are keyed part by part and joined with a tilde. */
  private static String rangeKept(String folded) {
    String[] parts = RANGE.split(lettered(folded), -1);
    StringBuilder out = new StringBuilder();
    for (String part : parts) {
      out.append(out.length() == 0 ? "" : "~").append(NameKey.of(part));
    }
    return out.toString();
  }

  private static String lettered(String text) {
    return LETTERED
        .matcher(text)
        .replaceAll(
            found -> {
              int first = found.group(1) == null ? 3 : 1;
              int value = Numerals.roman(found.group(first));
              return value == 0 ? found.group() : value + found.group(first + 1);
            });
  }

  private static String chinese(String text, List<Grade> grades) {
    Matcher matcher = CHINESE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      int from = Integer.parseInt(matcher.group(1));
      int to = matcher.group(3) == null ? from : Integer.parseInt(matcher.group(3));
      String letter = matcher.group(2) == null ? "" : matcher.group(2);
      grades.add(
          new Grade(
              MEASURES.getOrDefault(matcher.group(5).charAt(0), GradeKind.TYPE), from, to, letter));
      matcher.appendReplacement(out, "");
    }
    return matcher.appendTail(out).toString();
  }

  private static String english(String text, List<Grade> grades) {
    Matcher matcher = ENGLISH.matcher(text.replace('~', ' '));
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      int from = Integer.parseInt(matcher.group(2));
      int to = matcher.group(4) == null ? from : Integer.parseInt(matcher.group(4));
      String letter = matcher.group(3) == null ? "" : matcher.group(3);
      grades.add(new Grade(WORDS.getOrDefault(matcher.group(1), GradeKind.TYPE), from, to, letter));
      matcher.appendReplacement(out, " ");
    }
    return matcher.appendTail(out).toString();
  }

  private static String ordinals(String text, List<Grade> grades) {
    Matcher matcher = ORDINAL.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      int value = ORDINALS.getOrDefault(matcher.group(1), 1);
      grades.add(
          new Grade(WORDS.getOrDefault(matcher.group(2), GradeKind.GRADE), value, value, ""));
      matcher.appendReplacement(out, " ");
    }
    return matcher.appendTail(out).toString();
  }
}
