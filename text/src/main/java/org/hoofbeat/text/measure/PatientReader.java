package org.hoofbeat.text.measure;

import java.util.regex.Pattern;
import org.hoofbeat.model.Sex;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.form.SoughtPattern;
import org.jspecify.annotations.Nullable;

/** Reads age and sex of the patient from the beginning of a note; what is told of relatives is passed over. Pure. */
public final class PatientReader {

  /** Notes present their patient first. */
  private static final int HEAD = 2_000;

  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?:父亲?|母亲?|[兄弟姐妹哥]|祖父|祖母|爷|奶|公|婆|夫|妻|舅|姨|姑|叔|伯|mother|father|brother|sister|aunt|uncle|cousin)[^,.;。\\n]{0,6}$");
  private static final SoughtPattern CHINESE_AGE =
      SoughtPattern.of(
          "(\\d{1,3})(?:岁|周岁)(?:零?(\\d{1,2})个?月)?(?![时起前后])|(\\d{1,3})个?月(?:龄|大)?(?![前余来内后])|(?<!第)(\\d{1,3})(?:天|日龄)(?![前余来内后])");
  private static final SoughtPattern ENGLISH_AGE =
      SoughtPattern.of(
          "(\\d{1,3})[ -]?(year|yr|y|month|mo|week|wk|day)s?(?:[ -]old|[ /-]?o\\b)|\\bage[d:]? ?(\\d{1,3})(?: years)?\\b");
  private static final SoughtPattern FEMALE =
      SoughtPattern.of("女(?![儿婴子]?(?:亲|友))|\\b(?:female|girl|woman)\\b");
  private static final SoughtPattern MALE = SoughtPattern.of("男(?!友|科)|\\b(?:male|boy|man)\\b");
  private static final double DAYS = 365.25;

  /** Told in a prenatal note more than once, and of nobody who is born. */
  private static final String FETUS = "胎儿";

  private static final SoughtPattern BORN = SoughtPattern.of("患儿|患者|先证者|生后|出生|新生儿|娩出|尸检|引产后");

  private static final double UNBORN = -1;

  private PatientReader() {}

  /** The patient of a note; unknown where nothing is told. */
  public static Patient read(FoldedText text) {
    String head = text.text().substring(0, Math.min(HEAD, text.text().length()));
    return new Patient(sex(head), isPrenatal(head) ? Double.valueOf(UNBORN) : age(head));
  }

  private static boolean isPrenatal(String head) {
    int first = head.indexOf(FETUS);
    return first >= 0 && head.indexOf(FETUS, first + 1) >= 0 && !BORN.in(head).find();
  }

  private static Sex sex(String head) {
    int female = first(FEMALE, head);
    int male = first(MALE, head);
    if (female == male) {
      return Sex.UNKNOWN;
    }
    return male < female ? Sex.MALE : Sex.FEMALE;
  }

  private static int first(SoughtPattern pattern, String head) {
    SoughtPattern.Search matcher = pattern.in(head);
    while (matcher.find()) {
      if (!isRelative(head, matcher.start())) {
        return matcher.start();
      }
    }
    return Integer.MAX_VALUE;
  }

  private static @Nullable Double age(String head) {
    SoughtPattern.Search chinese = CHINESE_AGE.in(head);
    Double earliest = null;
    int at = Integer.MAX_VALUE;
    while (earliest == null && chinese.find()) {
      if (!isRelative(head, chinese.start()) && !isDuration(head, chinese)) {
        earliest = years(chinese);
        at = chinese.start();
      }
    }
    SoughtPattern.Search english = ENGLISH_AGE.in(head);
    while (english.find() && english.start() < at) {
      if (!isRelative(head, english.start())) {
        String unit = english.group(2);
        return unit == null
            ? Double.valueOf(english.group(3))
            : Double.valueOf(Double.parseDouble(english.group(1)) * unit(unit));
      }
    }
    return earliest;
  }

  /** Months and days are an age only where the note presents the patient: at its very beginning, or after the sex or a comma. */
  private static boolean isDuration(String head, SoughtPattern.Search age) {
    if (age.group(1) != null) {
      return false;
    }
    char before = age.start() == 0 ? ',' : head.charAt(age.start() - 1);
    char after = age.end() < head.length() ? head.charAt(age.end()) : ',';
    boolean presented = ",.:; 男女".indexOf(before) >= 0 || isSinceBirth(head, age.start());
    boolean standsAlone = presented && ",.; 男女龄".indexOf(after) >= 0;
    return !standsAlone;
  }

  /** 生后5天 and 日龄5天 are ages. */
  private static boolean isSinceBirth(String head, int at) {
    int from = Math.max(0, at - 2);
    return head.startsWith("生后", from) || head.startsWith("日龄", from);
  }

  private static double years(SoughtPattern.Search age) {
    if (age.group(1) != null) {
      double months = age.group(2) == null ? 0 : Double.parseDouble(age.group(2));
      return Double.parseDouble(age.group(1)) + months / 12;
    }
    return age.group(3) != null
        ? Double.parseDouble(age.group(3)) / 12
        : Double.parseDouble(age.group(4)) / DAYS;
  }

  private static double unit(String word) {
    return switch (word.charAt(0)) {
      case 'y' -> 1;
      case 'm' -> 1.0 / 12;
      case 'w' -> 7 / DAYS;
      default -> 1 / DAYS;
    };
  }

  private static boolean isRelative(String head, int at) {
    return RELATIVE.matcher(head).region(Math.max(0, at - 12), at).find();
  }
}
