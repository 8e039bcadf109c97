package org.hoofbeat.text.recognise.wording;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How doctors shorten a Chinese name of a release: without what says where a value was measured, without the name of the
 * examination, without 症. Pure. Example: 循环补体C3浓度降低 is also 补体C3降低.
 */
public final class ChineseVariants {

  /** Of a shorter rest 症 is part of the word: 腰椎症 is no 腰椎. */
  private static final int SHORTEST_REST = 4;

  private static final Pattern DISORDER = Pattern.compile("^(.{4,})症$");
  private static final Pattern MEASURED =
      Pattern.compile(
          "^(?:循环中?|血清|血浆|血液中?的?|血中)?((?!抗体).{2,}?)(?:的?(?:水平|浓度|活性|含量))?((?:升高|增高|增加|降低|减低|减少|下降|缺乏)(?:症)?)$");
  private static final Pattern ANTIBODY = Pattern.compile("^(抗.{2,})抗体 ?(阳性)$");
  private static final Pattern EXAMINATION =
      Pattern.compile("^(?:脑电图(?:伴有?|显示|:)|肺部?(?:高分辨率?ct|hrct)(?:显示|可见|:)|emg:|肌电图:)(.{4,})$");
  private static final Pattern BRACKET = Pattern.compile("^(.*)([指手])\\(([趾足])\\)(.*)$");

  private ChineseVariants() {}

  /** Other ways to write a folded Chinese name, without the name itself; none for names in other scripts. */
  public static Set<String> of(String name) {
    Set<String> variants = new LinkedHashSet<>();
    Matcher disorder = DISORDER.matcher(name);
    if (disorder.find()) {
      variants.add(disorder.group(1));
    }
    Matcher measured = MEASURED.matcher(name);
    if (measured.find()) {
      variants.add(measured.group(1) + measured.group(2));
    }
    Matcher antibody = ANTIBODY.matcher(name);
    if (antibody.find()) {
      variants.add(antibody.group(1) + antibody.group(2));
      variants.add(antibody.group(1) + "抗体升高");
    }
    Matcher examination = EXAMINATION.matcher(name);
    if (examination.find()) {
      variants.add(examination.group(1));
    }
    Matcher bracket = BRACKET.matcher(name);
    if (bracket.find()) {
      variants.add(bracket.group(1) + bracket.group(2) + bracket.group(4));
      variants.add(bracket.group(1) + bracket.group(3) + bracket.group(4));
    }
    variants.remove(name);
    variants.removeIf(variant -> variant.length() < SHORTEST_REST);
    return variants;
  }
}
