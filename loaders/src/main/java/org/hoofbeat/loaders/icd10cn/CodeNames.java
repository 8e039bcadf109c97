package org.hoofbeat.loaders.icd10cn;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese codes are built: the WHO's category, two or more digits, an extension {@code x001}, and after {@code +} the
 * manifestation's WHO code with an asterisk: {@code A01.000x005+J17.0*}. {@code x} fills a missing fourth place.
 */
final class CodeNames {

  private static final Pattern WHO = Pattern.compile("([A-Z]\\d\\d)(?:\\.(?:(\\d)|x)|xx)?.*");
  private static final Pattern EXTENSION = Pattern.compile("(.*[0-9x])x\\d+");
  private static final Pattern MORPHOLOGY = Pattern.compile("[A-Z]\\d{5,6}/\\d");

  private CodeNames() {}

  /** The WHO code that a code stands under, {@code A01.0} for {@code A01.000x005}; null for a morphology code. */
  static @Nullable String who(String code) {
    Matcher who = WHO.matcher(code);
    if (MORPHOLOGY.matcher(code).matches() || !who.matches()) {
      return null;
    }
    return who.group(2) == null ? who.group(1) : who.group(1) + "." + who.group(2);
  }

  /** The asterisk code of a dagger pair without its asterisk, or null. */
  static @Nullable String asterisk(String code) {
    int plus = code.indexOf('+');
    if (plus < 0 || plus == code.length() - 1) {
      return null;
    }
    String manifestation = code.substring(plus + 1);
    String bare =
        manifestation.endsWith("*")
            ? manifestation.substring(0, manifestation.length() - 1)
            : manifestation;
    return bare.isEmpty() ? null : bare;
  }

  /** True where the code adds nothing to the WHO's: {@code A00.000}, {@code A33.x00}, {@code A00.0}. */
  static boolean isWhoItself(String code, String who) {
    String bare =
        code.endsWith("+") || code.endsWith("*") ? code.substring(0, code.length() - 1) : code;
    return bare.equals(who)
        || bare.equals(who + "00")
        || bare.equals(who + ".x00")
        || bare.equals(who + ".x");
  }

  /** Codes of the same edition that this one may stand under, the nearest first. */
  static List<String> candidates(String code) {
    List<String> candidates = new ArrayList<>();
    int plus = code.indexOf('+');
    String base = plus < 0 ? code : code.substring(0, plus);
    if (plus >= 0) {
      candidates.add(base);
      candidates.add(base + "+");
    }
    Matcher extension = EXTENSION.matcher(base);
    String stem = extension.matches() ? extension.group(1) : base;
    candidates.add(stem);
    String who = who(code);
    if (who != null) {
      for (String spelled :
          who.length() == 3 ? List.of(who + ".x00", who + ".x", who) : List.of(who + "00", who)) {
        addWithMarks(candidates, spelled);
      }
      addWithMarks(candidates, who.substring(0, 3));
    }
    candidates.removeIf(code::equals);
    return candidates;
  }

  private static void addWithMarks(List<String> candidates, String code) {
    candidates.add(code);
    candidates.add(code + "+");
    candidates.add(code + "*");
  }
}
