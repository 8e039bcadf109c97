package org.hoofbeat.text.measure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a value was measured in, as the sentence told it last: 脑脊液:白细胞46, 尿常规:比重1.005. Pure. */
enum Specimen {
  BLOOD(""),
  URINE("尿"),
  SPINAL_FLUID("脑脊液"),
  OTHER("");

  /** As far back a word may stand that names the specimen. */
  private static final int REACH = 80;

  private static final int BEFORE = 3;

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:(?<![血多少遗排])(尿)|(脑脊液|csf|腰穿)|(骨髓|胸水|腹水|关节液|心包积液|粪|大便|痰|灌洗液|balf|精液|汗))(?:液|便)?(?:常规|检查?|沉渣|生化|化验|分析)?[:;,示]|(?:血|生化|化验|检查|检验|电解质|血象|血气|肝功|肾功|肝肾功|实验室|辅检|lab)[^,;:。]{0,4}[:;,]");

  /** Blood in the urine and too much of it are no specimens. */
  private static final Pattern SYMPTOM = Pattern.compile("[血多少遗]尿");

  private final String prefix;

  Specimen(String prefix) {
    this.prefix = prefix;
  }

  /** What stands before the names of what is measured in it alone; empty if nothing does. */
  String prefix() {
    return prefix;
  }

  /** True for the name of what is measured in one specimen alone: 尿比重. */
  static boolean isNamedIn(String name) {
    return name.startsWith(URINE.prefix) || name.startsWith(SPINAL_FLUID.prefix);
  }

  /** The specimen of a name that begins here; blood where none is told. */
  static Specimen of(String folded, int start) {
    String before = folded.substring(Math.max(0, start - BEFORE), start);
    if (before.chars().anyMatch(c -> "尿便痰液水".indexOf(c) >= 0)) {
      return SYMPTOM.matcher(before).find()
          ? BLOOD
          : before.contains("尿") ? URINE : before.contains("脊液") ? SPINAL_FLUID : OTHER;
    }
    int sentence = start;
    while (sentence > 0 && start - sentence < REACH && !ends(folded, sentence - 1)) {
      sentence--;
    }
    Matcher named = NAMED.matcher(folded).region(sentence, start);
    Specimen last = BLOOD;
    while (named.find()) {
      last =
          named.group(1) != null
              ? URINE
              : named.group(2) != null ? SPINAL_FLUID : named.group(3) != null ? OTHER : BLOOD;
    }
    return last;
  }

  /** A line or a sentence ends here; the point of 1.02 ends none. */
  private static boolean ends(String folded, int at) {
    char c = folded.charAt(at);
    boolean decimal = at + 1 < folded.length() && Character.isDigit(folded.charAt(at + 1));
    return c == '\n' || c == '.' && !decimal;
  }
}
