package org.hoofbeat.text.form;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads off a regular expression what its matches can begin with, up to three characters: {@code (?:no|with)out?|不}
 * begins with "noo", "wit" or "不". What it does not know it takes for {@link #ANY}, so that it never says too little.
 */
final class PatternStarts {

  /** Stands for any character. */
  static final char ANY = '\uFFFF';

  private static final int LENGTH = 3;

  /** With more beginnings than these the next character may be any. */
  private static final int MOST = 4096;

  private static final int LARGEST_CLASS = 128;

  private static final Pattern AROUND = Pattern.compile("\\?<?[=!]");

  private final String regex;
  private int at;

  private PatternStarts(String regex) {
    this.regex = regex;
  }

  /** The beginnings; one shorter than three characters may be followed by anything. */
  static Set<String> of(String regex) {
    return new PatternStarts(regex).alternatives();
  }

  private Set<String> alternatives() {
    Set<String> all = new LinkedHashSet<>(sequence());
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return all;
  }

  private Set<String> sequence() {
    Set<String> starts = Set.of("");
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      starts = join(starts, repeated(atom()));
    }
    return starts;
  }

  private Set<String> repeated(Set<String> atom) {
    if (at == regex.length()) {
      return atom;
    }
    char c = regex.charAt(at);
    boolean braces = c == '{';
    if ("?*+{".indexOf(c) < 0) {
      return atom;
    }
    int end = braces ? regex.indexOf('}', at) + 1 : at + 1;
    String count = regex.substring(at, end);
    at = end;
    if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
      at++;
    }
    Set<String> all = new LinkedHashSet<>(atom);
    if (!count.equals("?")) {
      Set<String> twice = join(atom, atom);
      all.addAll(twice);
      all.addAll(join(twice, atom));
    }
    if (count.equals("?") || count.equals("*") || count.startsWith("{0")) {
      all.add("");
    }
    return all;
  }

  private Set<String> atom() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> characterClass();
      case '\\' -> escape();
      case '.' -> Set.of(String.valueOf(ANY));
      case '^', '$' -> Set.of("");
      default -> Set.of(String.valueOf(c));
    };
  }

  private Set<String> group() {
    boolean around = false;
    if (regex.startsWith("?:", at)) {
      at += 2;
    } else if (regex.startsWith("?", at)) {
      if (!AROUND.matcher(regex).region(at, regex.length()).lookingAt()) {
        throw new IllegalArgumentException(
            "Cannot tell what begins with a group as at " + at + " of " + regex);
      }
      around = true;
      at += regex.startsWith("?<", at) ? 3 : 2;
    }
    Set<String> inner = alternatives();
    at++;
    return around ? Set.of("") : inner;
  }

  private Set<String> escape() {
    char c = regex.charAt(at++);
    switch (c) {
      case 'b', 'G':
        return Set.of("");
      case 'd':
        return characters("0123456789");
      case 's':
        return characters(" \t\n\r\f\u000B");
      case 'n':
        return Set.of("\n");
      case 't':
        return Set.of("\t");
      case 'Q':
        int end = regex.indexOf("\\E", at);
        String quoted = regex.substring(at, end);
        at = end + 2;
        return Set.of(quoted.substring(0, Math.min(LENGTH, quoted.length())));
      default:
        return Set.of(String.valueOf(Character.isLetterOrDigit(c) ? ANY : c));
    }
  }

  /** The members of a class; any where it is negated, nested or large. */
  private Set<String> characterClass() {
    StringBuilder members = new StringBuilder();
    boolean any = regex.charAt(at) == '^';
    int first = at;
    while (regex.charAt(at) != ']' || at == first) {
      char c = regex.charAt(at++);
      if (c == '\\') {
        escape().forEach(members::append);
      } else if (c == '-' && at > first + 1 && regex.charAt(at) != ']') {
        char from = members.charAt(members.length() - 1);
        char to = regex.charAt(at++);
        any |= to == '\\' || to - from > LARGEST_CLASS;
        for (char member = from; !any && member <= to; member++) {
          members.append(member);
        }
      } else {
        any |= c == '[' || c == '&';
        members.append(c);
      }
    }
    at++;
    return any || members.indexOf(String.valueOf(ANY)) >= 0
        ? Set.of(String.valueOf(ANY))
        : characters(members.toString());
  }

  private static Set<String> characters(String members) {
    Set<String> all = new LinkedHashSet<>();
    members.chars().forEach(c -> all.add(String.valueOf((char) c)));
    return all;
  }

  /** Every start of the first, gone on with every start of the second where it is short. */
  private static Set<String> join(Set<String> first, Set<String> second) {
    Set<String> joined = new LinkedHashSet<>();
    boolean many = (long) first.size() * second.size() > MOST;
    for (String start : first) {
      if (start.length() >= LENGTH || many) {
        joined.add(many && start.length() < LENGTH ? start + ANY : start);
      } else {
        for (String next : second) {
          String both = start + next;
          joined.add(both.substring(0, Math.min(LENGTH, both.length())));
        }
      }
    }
    return joined;
  }
}
