package org.hoofbeat.loaders.obo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the value of one clause from left to right: words, quoted strings, {@code [xref, xref]} lists, {@code
 * {name="value"}} qualifiers, and what is left before {@code ! comment}. Escapes are those of OBO 1.4, section 2.1.
 */
final class OboValue {

  private final String text;
  private int at;
  private boolean broken;

  OboValue(String text) {
    this.text = text;
  }

  /** True once a quote, a list or qualifiers have run into the end of the value. */
  boolean isBroken() {
    return broken;
  }

  boolean atQuote() {
    skipSpaces();
    return at < text.length() && text.charAt(at) == '"';
  }

  boolean atList() {
    skipSpaces();
    return at < text.length() && text.charAt(at) == '[';
  }

  /** The next run of characters other than spaces, unescaped; empty at the end, at a list, a qualifier or a comment. */
  String word() {
    skipSpaces();
    if (at < text.length()
        && (text.charAt(at) == '[' || text.charAt(at) == '{' || text.charAt(at) == '!')) {
      return "";
    }
    return until(" \t");
  }

  /** A quoted string; the whole rest, and {@link #isBroken}, where its end is missing. */
  String quoted() {
    at++;
    String content = until("\"");
    broken |= at >= text.length();
    at = Math.min(at + 1, text.length());
    return content;
  }

  /** The members of {@code [A, B "description"]}, descriptions dropped to their own text. */
  List<String> list() {
    at++;
    List<String> members = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != ']') {
      String member = until(",]\"").strip();
      if (at < text.length() && text.charAt(at) == '"') {
        member = (member + " " + quoted()).strip();
      }
      if (!member.isEmpty()) {
        members.add(member);
      }
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
      }
    }
    broken |= at >= text.length();
    at = Math.min(at + 1, text.length());
    return members;
  }

  /** Trailing {@code {a="b", c="d"}}; several values of one name are joined by {@code ", "}. */
  Map<String, String> qualifiers() {
    skipSpaces();
    if (at >= text.length() || text.charAt(at) != '{') {
      return Map.of();
    }
    at++;
    Map<String, String> qualifiers = new TreeMap<>();
    while (at < text.length() && text.charAt(at) != '}') {
      String name = until("=,}").strip();
      String value = "";
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        value = atQuote() ? quoted() : until(",}").strip();
      }
      if (!name.isEmpty()) {
        qualifiers.merge(name, value, (one, other) -> one + ", " + other);
      }
      skipSpaces();
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
      } else if (at < text.length() && text.charAt(at) != '}') {
        break;
      }
    }
    broken |= at >= text.length();
    at = Math.min(at + 1, text.length());
    return qualifiers;
  }

  /** Free text up to trailing qualifiers or a {@code " ! "} comment, unescaped. */
  String rest() {
    skipSpaces();
    int end = text.length();
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '!' && i > at && text.charAt(i - 1) == ' '
          || c == '{' && looksLikeQualifiers(i)) {
        end = i;
      }
    }
    String raw = text.substring(at, end).strip();
    at = end;
    return unescape(raw);
  }

  private boolean looksLikeQualifiers(int from) {
    return text.endsWith("}") && text.indexOf("=\"", from) > 0;
  }

  private void skipSpaces() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private String until(String stops) {
    int from = at;
    while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at, text.length());
    return unescape(text.substring(from, at));
  }

  private static String unescape(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\' || i + 1 == raw.length()) {
        plain.append(c);
        continue;
      }
      char escaped = raw.charAt(++i);
      plain.append(
          switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'W' -> ' ';
            default -> escaped;
          });
    }
    return plain.toString();
  }
}
