package org.hoofbeat.api.fhir.core;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares business versions as FHIR's version algorithms do: semver with wildcards ({@code 1.x},
 * {@code 1.2.*}, {@code 1?}), plain integers, and everything else by prefix.
 */
public final class Versions {

  private static final Pattern SEMVER =
      Pattern.compile(
          "([0-9]+|[xX*])(?:\\.([0-9]+|[xX*]))?(?:\\.([0-9]+|[xX*]))?(?:-([^+]+))?(?:\\+(.+))?");
  private static final Pattern FULL = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+");
  private static final Pattern INTEGER = Pattern.compile("[0-9]+");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-?[0-9]{2}(-?[0-9]{2})?(T.*)?");
  private static final int PARTS = 5;

  private Versions() {}

  /** True where the candidate satisfies the version asked for. */
  public static boolean matches(String asked, @Nullable String candidate) {
    return matches(asked, candidate, null);
  }

  /**
   * True where the candidate satisfies the version asked for.
   *
   * @param algorithm semver, integer, date, natural or alpha; guessed from the candidate where null
   */
  public static boolean matches(
      @Nullable String asked, @Nullable String candidate, @Nullable String algorithm) {
    if (asked == null || candidate == null) {
      return asked == null && candidate == null;
    }
    if (asked.equals(candidate)) {
      return true;
    }
    String how = algorithm == null ? guess(candidate) : algorithm;
    return switch (how) {
      case "semver" -> semverMatches(asked, candidate);
      case "integer" -> false;
      default -> candidate.startsWith(asked);
    };
  }

  private static String guess(String version) {
    if (INTEGER.matcher(version).matches()) {
      return "integer";
    }
    return FULL.matcher(version).matches() ? "semver" : "natural";
  }

  private static boolean semverMatches(String asked, String candidate) {
    boolean open = asked.endsWith("?");
    Matcher criteria = SEMVER.matcher(open ? asked.substring(0, asked.length() - 1) : asked);
    Matcher version = SEMVER.matcher(candidate);
    if (!criteria.matches() || !version.matches()) {
      return false;
    }
    for (int part = 1; part <= PARTS; part++) {
      String want = criteria.group(part);
      String have = version.group(part);
      if (open && want == null && part > 1) {
        return true;
      }
      boolean same = want == null ? have == null : isWild(want) ? have != null : want.equals(have);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWild(String part) {
    return part.equals("x") || part.equals("X") || part.equals("*");
  }

  /** Orders versions, older first; a missing version is the oldest. */
  public static int compare(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return a == null ? (b == null ? 0 : -1) : 1;
    }
    Matcher first = SEMVER.matcher(a);
    Matcher second = SEMVER.matcher(b);
    if (first.matches() && second.matches()) {
      return compareParts(first, second);
    }
    if (DATE.matcher(a).matches() && DATE.matcher(b).matches()) {
      return bareDate(a).compareTo(bareDate(b));
    }
    return a.compareTo(b);
  }

  private static String bareDate(String date) {
    int time = date.indexOf('T');
    return (time < 0 ? date : date.substring(0, time)).replace("-", "");
  }

  private static int compareParts(Matcher a, Matcher b) {
    for (int part = 1; part <= 3; part++) {
      int order = compareNumbers(a.group(part), b.group(part));
      if (order != 0) {
        return order;
      }
    }
    String left = a.group(4);
    String right = b.group(4);
    if (left == null || right == null) {
      return left == null ? (right == null ? 0 : 1) : -1;
    }
    return left.compareTo(right);
  }

  private static int compareNumbers(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return a == null ? (b == null ? 0 : -1) : 1;
    }
    boolean numbers = INTEGER.matcher(a).matches() && INTEGER.matcher(b).matches();
    return numbers && a.length() != b.length() ? a.length() - b.length() : a.compareTo(b);
  }

  /** {@code "1", "2" and "3"}, as the messages list known versions. */
  public static String present(List<String> versions) {
    return switch (versions.size()) {
      case 0 -> "";
      case 1 -> versions.get(0);
      case 2 -> versions.get(0) + " or " + versions.get(1);
      default ->
          String.join(", ", versions.subList(0, versions.size() - 1))
              + " and "
              + versions.get(versions.size() - 1);
    };
  }
}
