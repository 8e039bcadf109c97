package org.hoofbeat.text.normalise;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names within one name of a code list: {@code 扩张性心肌病[充血性心肌病]} holds two, {@code 失眠(症)} is written with and
 * without its bracket. Pure.
 */
final class BracketedName {

  private static final Pattern SQUARE = Pattern.compile("[\\[［]([^\\]］]*)[\\]］]");
  private static final Pattern ROUND = Pattern.compile("[(（][^)）]*[)）]");
  private static final Pattern UNSPECIFIED =
      Pattern.compile("^(?:未特指的|其他特指的|其他和未特指的|其他的?)|[,，]?未特指$");

  private BracketedName() {}

  /** Other ways to write the name; the name itself is not among them. */
  static Set<String> aliases(String name) {
    Set<String> aliases = new LinkedHashSet<>();
    String bare = SQUARE.matcher(name).replaceAll("");
    Matcher inner = SQUARE.matcher(name);
    while (inner.find()) {
      for (String part : inner.group(1).split("[/,，、]")) {
        aliases.add(part);
      }
    }
    aliases.add(bare);
    aliases.add(ROUND.matcher(bare).replaceAll(""));
    aliases.add(UNSPECIFIED.matcher(bare).replaceAll(""));
    aliases.remove(name);
    aliases.remove("");
    return aliases;
  }
}
