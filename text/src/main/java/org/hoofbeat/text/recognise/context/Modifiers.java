package org.hoofbeat.text.recognise.context;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.form.SoughtPattern;
import org.jspecify.annotations.Nullable;

/** Words of severity and side right before a finding, or within it. Pure. */
public final class Modifiers {

  private static final int LOOK_BACK = 24;
  private static final SoughtPattern SEVERITY =
      SoughtPattern.of(
          "(profound|极重度)|(severe|重度|严重)|(moderate|中度)|(mild|slight|轻度|轻微)|(borderline|临界)");
  private static final SoughtPattern LATERALITY =
      SoughtPattern.of("(bilateral|both|b/l|双侧|两侧|双)|(left|左侧|左)|(right|右侧|右)|(unilateral|单侧|一侧)");

  private static final Pattern SIDE =
      Pattern.compile("\\b(?:bilateral|left|right|unilateral)(?:[ -]sided)? ?$");
  private static final Pattern AFTER =
      Pattern.compile(" ?(?:bilaterally|bilat\\b|b/l|on both sides)");

  private static final String SPAN =
      "\\d{1,3} ?(?:余|多)?个?(?:天|日|周|月|年|小时|days?|weeks?|months?|years?)";
  private static final Pattern ONSET_AFTER =
      Pattern.compile(" ?((?:已|for |since |at )?(?:age (?:of )?)?" + SPAN + "余?(?: of age)?)");
  private static final Pattern ONSET_BEFORE =
      Pattern.compile(
          "((?:生后)?\\d{1,3} ?个?(?:天|日|周|月|岁)(?:龄|前|时)?(?:起病|起|开始|后|始)?|自幼|出生后|生后|from birth|congenital|since birth)(?:即|就|起|始|开始|出现|无明显诱因|逐渐|,| )*$");

  private Modifiers() {}

  public static @Nullable Severity severity(FoldedText text, int from, int to) {
    return switch (last(SEVERITY, text, from, to)) {
      case 1 -> Severity.PROFOUND;
      case 2 -> Severity.SEVERE;
      case 3 -> Severity.MODERATE;
      case 4 -> Severity.MILD;
      case 5 -> Severity.BORDERLINE;
      default -> null;
    };
  }

  /**
   * True where the side stands right before, within or right after an English finding. Chinese notes write 双侧 before every
   * paired organ: there a side by itself makes no other term.
   */
  public static boolean isSided(FoldedText text, int from, int to) {
    String folded = text.text();
    return isBothAfter(folded, to)
        || SIDE.matcher(folded).region(Math.max(0, from - LOOK_BACK), from).find();
  }

  private static boolean isBothAfter(String folded, int to) {
    int word = to < folded.length() && folded.charAt(to) == ' ' ? to + 1 : to;
    boolean possible =
        word < folded.length() && (folded.charAt(word) == 'b' || folded.charAt(word) == 'o');
    return possible && AFTER.matcher(folded).region(to, folded.length()).lookingAt();
  }

  public static @Nullable Laterality laterality(FoldedText text, int from, int to) {
    if (isBothAfter(text.text(), to)) {
      return Laterality.BILATERAL;
    }
    return switch (last(LATERALITY, text, from, to)) {
      case 1 -> Laterality.BILATERAL;
      case 2 -> Laterality.LEFT;
      case 3 -> Laterality.RIGHT;
      case 4 -> Laterality.UNILATERAL;
      default -> null;
    };
  }

  /** Words right before or after that tell when it began, or since when, as written; null if none. */
  public static @Nullable String onset(FoldedText text, int from, int to) {
    String folded = text.text();
    Matcher after =
        ONSET_AFTER.matcher(folded).region(to, Math.min(folded.length(), to + LOOK_BACK));
    if (after.lookingAt()) {
      return text.original().substring(text.start(after.start(1)), text.end(after.end(1) - 1));
    }
    int start = Math.max(0, from - LOOK_BACK);
    Matcher before = ONSET_BEFORE.matcher(folded).region(start, from);
    return mayTellOnset(folded, start, from) && before.find()
        ? text.original().substring(text.start(before.start(1)), text.end(before.end(1) - 1))
        : null;
  }

  /** What a time before a finding must hold: a digit, 自幼, 生后, birth or congenital. */
  private static boolean mayTellOnset(String folded, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = folded.charAt(i);
      if (c >= '0' && c <= '9'
          || c == '自'
          || c == '生'
          || c == 'b' && folded.startsWith("birth", i)
          || c == 'c' && folded.startsWith("congenital", i)) {
        return true;
      }
    }
    return false;
  }

  /** The group of the last word met between the nearest punctuation before the finding and its end; 0 if none. */
  private static int last(SoughtPattern pattern, FoldedText text, int from, int to) {
    String folded = text.text();
    int start = from;
    while (start > 0
        && from - start < LOOK_BACK
        && ",.;:\n".indexOf(folded.charAt(start - 1)) < 0) {
      start--;
    }
    SoughtPattern.Search matcher = pattern.in(folded, start, to);
    int group = 0;
    while (matcher.find()) {
      for (int g = 1; g <= matcher.groups(); g++) {
        group = matcher.group(g) == null ? group : g;
      }
    }
    return group;
  }
}
