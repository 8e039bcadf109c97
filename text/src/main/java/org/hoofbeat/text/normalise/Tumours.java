package org.hoofbeat.text.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a tumour's name into its site and its kind, which Chinese coding records with two codes: the site as 恶性肿瘤 or 良性肿瘤 of
 * an organ, the kind by morphology. Pure.
 */
final class Tumours {

  private static final Pattern KIND =
      Pattern.compile(
          "(?:[高中低]+-?[高中低]*分化|浸润性|原发性?|转移性?|继发性?|非|小细胞|大细胞|鳞状细胞|鳞状上皮|鳞|腺|腺鳞|移行细胞|尿路上皮|导管|乳头状|黏液|印戒细胞|透明细胞|基底细胞|肝细胞|未分化|滤泡状|髓样)*(?:癌|肉瘤)");
  private static final Pattern BENIGN =
      Pattern.compile(
          "(?:平滑肌|纤维|脂肪|血管|腺|骨软骨|神经鞘|神经纤维|乳头状|脑膜|畸胎|淋巴管|皮样|错构|肌|骨|神经|颗粒细胞|垂体腺|血管脂肪|纤维腺)+瘤");
  private static final Pattern STAGE =
      Pattern.compile(
          "[ctpn]*t\\d[a-z0-9]*n\\d[a-z0-9]*m\\d[a-z]?|[\\d]+[abc]?期|g\\d|根治|晚期|早期|终末期|复发|个人史");
  private static final Pattern THERAPY = Pattern.compile("化学?治?疗?后?|放疗后?|术后|治疗后");

  private Tumours() {}

  static boolean isTumour(String key) {
    return key.contains("癌") && !key.contains("癌痛") && !key.contains("癌性")
        || BENIGN.matcher(key).find() && !key.contains("恶性");
  }

  static Reading read(String key) {
    String text = STAGE.matcher(key).replaceAll("");
    List<String> rest = new ArrayList<>();
    text = therapy(text, rest);
    Matcher malignant = KIND.matcher(text);
    boolean found = malignant.find();
    Matcher matcher = found ? malignant : BENIGN.matcher(text);
    if (!found && !matcher.find()) {
      return new Reading("", List.of(), text);
    }
    String kind = matcher.group();
    String site = text.substring(0, matcher.start());
    String after = text.substring(matcher.end());
    boolean secondary =
        kind.contains("转移")
            || kind.contains("继发")
            || after.startsWith("转移")
            || site.endsWith("转移")
            || site.endsWith("继发");
    String bare = site.replaceAll("(?:转移|继发|原发|中央型|周围型)$", "");
    String named = found ? (secondary ? bare + "继发恶性肿瘤" : bare + "恶性肿瘤") : bare + "良性肿瘤";
    rest.add(after.replaceAll("^转移", ""));
    return new Reading(
        bare.isEmpty() ? "" : named, kinds(kind, secondary, found), String.join("", rest).strip());
  }

  private static String therapy(String text, List<String> rest) {
    Matcher matcher = THERAPY.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String word = matcher.group();
      rest.add(word.startsWith("化") ? "化学治疗" : word.startsWith("放") ? "放射治疗" : "");
      matcher.appendReplacement(out, "");
    }
    return matcher.appendTail(out).toString();
  }

  /** Names of the kind, the best first, down to the bare word. */
  private static List<String> kinds(String kind, boolean secondary, boolean malignant) {
    List<String> kinds = new ArrayList<>();
    String core = kind.replaceAll("[高中低]+-?[高中低]*分化|原发性?|转移性?|继发性?", "");
    if (secondary) {
      kinds.add("继发性" + core);
    }
    kinds.add(kind);
    kinds.add(core);
    if (core.endsWith("鳞癌")) {
      kinds.add(core.replace("鳞癌", "鳞状细胞癌"));
      kinds.add("鳞状细胞癌");
    }
    if (core.endsWith("腺癌")) {
      kinds.add("腺癌");
    }
    if (malignant) {
      kinds.add(core.endsWith("肉瘤") ? "肉瘤" : "癌");
    }
    return kinds;
  }

  /**
   * A tumour's name taken apart.
   *
   * @param site the name of the site's tumour; empty where no site is told
   * @param kinds names of the kind, the best first
   * @param rest what is left over
   */
  record Reading(String site, List<String> kinds, String rest) {}
}
