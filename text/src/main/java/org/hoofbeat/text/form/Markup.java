package org.hoofbeat.text.form;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of text pasted with its markup, HTML or RTF: tags and control words are nothing, blocks and cells are
 * breaks, entities and escapes are the characters that they stand for. Every character keeps its place, so that offsets hold.
 * One pass; not thread-safe while it is made, immutable afterwards.
 *
 * <pre>
 * shown[i]  the character seen at offset i, {@link #NOTHING} for none
 * ends[i]   where that what stands for it ends
 * </pre>
 */
final class Markup {

  /** A place where nothing is seen; no character of Unicode. */
  static final char NOTHING = '\uFFFF';

  private static final String RTF = "{\\rtf";
  private static final int LONGEST_TAG = 1_000;
  private static final int LONGEST_ENTITY = 10;
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Set<String> BLOCKS =
      Set.of(
          "br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6",
          "title", "body", "hr", "dt", "dd", "par", "line", "row", "sect", "page");
  private static final Set<String> CELLS = Set.of("td", "th", "cell", "tab");
  private static final Set<String> HIDDEN = Set.of("style", "script");
  private static final Set<String> TABLES =
      Set.of("fonttbl", "colortbl", "stylesheet", "info", "pict", "*");

  private final String text;
  private final char[] shown;
  private final int[] ends;
  private boolean unclosed;

  private Markup(String text) {
    this.text = text;
    this.shown = text.toCharArray();
    this.ends = new int[shown.length];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = i + 1;
    }
  }

  /** What is seen of a text; null where it has no markup. */
  static @Nullable Markup find(String text) {
    boolean rtf = text.startsWith(RTF);
    if (!rtf && !hasTag(text) && !hasEntity(text)) {
      return null;
    }
    Markup markup = new Markup(text);
    int i = 0;
    while (i < text.length()) {
      i = rtf ? markup.rtf(i) : markup.html(i);
    }
    return markup;
  }

  char shown(int i) {
    return shown[i];
  }

  int end(int i) {
    return ends[i];
  }

  private static boolean hasTag(String text) {
    int at = text.indexOf('<');
    while (at >= 0 && !beginsTag(text, at)) {
      at = text.indexOf('<', at + 1);
    }
    return at >= 0;
  }

  private static boolean hasEntity(String text) {
    int at = text.indexOf('&');
    while (at >= 0 && entityEnd(text, at) < 0) {
      at = text.indexOf('&', at + 1);
    }
    return at >= 0;
  }

  private static boolean beginsTag(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return isLetter(next) || next == '/' || next == '!';
  }

  private int html(int i) {
    char c = text.charAt(i);
    if (c == '<' && beginsTag(text, i)) {
      return tag(i);
    }
    int end = c == '&' ? entityEnd(text, i) : -1;
    if (end < 0) {
      return i + 1;
    }
    char meant = entity(text.substring(i + 1, end - 1));
    if (meant != NOTHING) {
      show(meant, i, end);
      return end;
    }
    return i + 1;
  }

  private int tag(int start) {
    if (text.startsWith("<!--", start)) {
      return hide(start, closing("-->", start, start + 4));
    }
    int limit = Math.min(text.length(), start + LONGEST_TAG);
    int end = start + 1;
    while (end < limit && text.charAt(end) != '>' && text.charAt(end) != '<') {
      end++;
    }
    if (end == limit || text.charAt(end) == '<') {
      return start + 1;
    }
    int named = text.charAt(start + 1) == '/' ? start + 2 : start + 1;
    String name = name(named);
    if (!isTag(name, text.substring(Math.min(named + name.length(), end), end))) {
      return start + 1;
    }
    if (HIDDEN.contains(name) && text.charAt(start + 1) != '/') {
      int closed = closing("</" + name, start, end + 1);
      return hide(
          start, closed < text.length() && text.charAt(closed) == '>' ? closed + 1 : closed);
    }
    return separate(name, start, end + 1);
  }

  /** A name that is known, or one with nothing after it but attributes: "IgA <LLN, IgG >ULN" holds no tag. */
  private static boolean isTag(String name, String rest) {
    return BLOCKS.contains(name)
        || CELLS.contains(name)
        || HIDDEN.contains(name)
        || name.isEmpty()
        || rest.isBlank()
        || rest.startsWith("/")
        || rest.startsWith(":")
        || rest.contains("=");
  }

  /** Where the next of these ends; what follows the opening alone is hidden where there is none, and none is sought again. */
  private int closing(String mark, int start, int opened) {
    int at = unclosed ? -1 : text.indexOf(mark, start);
    unclosed |= at < 0;
    return at < 0 ? Math.min(opened, text.length()) : at + mark.length();
  }

  private int rtf(int i) {
    char c = text.charAt(i);
    if (c == '{' && i + 1 < text.length() && text.charAt(i + 1) == '\\') {
      return hide(i, TABLES.contains(word(i + 2)) ? groupEnd(i) : i + 1);
    }
    if (c == '{' || c == '}' || c == '\n' || c == '\r') {
      return hide(i, i + 1);
    }
    if (c != '\\' || i + 1 == text.length()) {
      return i + 1;
    }
    char next = text.charAt(i + 1);
    if (next == '\'') {
      return bytes(i);
    }
    if (next == 'u' && number(i + 2) > i + 2) {
      return unicode(i);
    }
    return isLetter(next) || next == '*' ? control(i) : hide(i, i + 1) + 1;
  }

  private int control(int start) {
    String name = word(start + 1);
    int end = number(start + 1 + name.length());
    end += end < text.length() && text.charAt(end) == ' ' ? 1 : 0;
    return separate(name, start, end);
  }

  private int unicode(int start) {
    int end = number(start + 2);
    int code = (int) Long.parseLong(text.substring(start + 2, Math.min(end, start + 9)));
    end += end < text.length() && (text.charAt(end) == '?' || text.charAt(end) == ' ') ? 1 : 0;
    show((char) code, start, end);
    return end;
  }

  /** A run of escaped bytes, which are Chinese in the encoding of hospitals. */
  private int bytes(int start) {
    int end = start;
    byte[] run = new byte[(text.length() - start) / 4 < 64 ? (text.length() - start) / 4 : 64];
    int n = 0;
    while (n < run.length && text.startsWith("\\'", end) && hex(end + 2) >= 0) {
      run[n++] = (byte) hex(end + 2);
      end += 4;
    }
    if (n == 0) {
      return hide(start, start + 2);
    }
    int at = start;
    for (char c : new String(run, 0, n, CHINESE).toCharArray()) {
      int width = 4 * String.valueOf(c).getBytes(CHINESE).length;
      if (at + width <= end) {
        show(c, at, at + width);
        at += width;
      }
    }
    return hide(at, end);
  }

  private int hex(int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private int groupEnd(int start) {
    int depth = 0;
    for (int i = start; i < text.length() && !unclosed; i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    unclosed = true;
    return start + 1;
  }

  /** The end of a number, with its sign, that begins here; its own place if none does. */
  private int number(int at) {
    int end = at < text.length() && text.charAt(at) == '-' ? at + 1 : at;
    int digits = end;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end == digits ? at : end;
  }

  private String word(int at) {
    if (at < text.length() && text.charAt(at) == '*') {
      return "*";
    }
    int end = at;
    while (end < text.length() && end - at < 32 && isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(Math.min(at, end), end);
  }

  private String name(int at) {
    int end = at;
    while (end < text.length() && end - at < 12 && isNameCharacter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isNameCharacter(char c) {
    return isLetter(c) || c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private int separate(String name, int start, int end) {
    hide(start, end);
    if (BLOCKS.contains(name) || CELLS.contains(name)) {
      shown[start] = CELLS.contains(name) ? ' ' : '\n';
      ends[start] = end;
    }
    return end;
  }

  private void show(char c, int start, int end) {
    hide(start, end);
    shown[start] = c;
    ends[start] = end;
  }

  private int hide(int start, int end) {
    Arrays.fill(shown, start, end, NOTHING);
    return end;
  }

  /** The end of the entity that begins here; -1 if none does. */
  private static int entityEnd(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_ENTITY);
    for (int i = start + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i > start + 1 ? i + 1 : -1;
      }
      if (!isNameCharacter(c) && c != '#') {
        return -1;
      }
    }
    return -1;
  }

  private static char entity(String name) {
    return switch (name) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      case "apos" -> '\'';
      case "nbsp", "ensp", "emsp" -> ' ';
      case "middot" -> '·';
      case "plusmn" -> '±';
      case "times" -> '×';
      case "micro" -> 'µ';
      case "uarr" -> '↑';
      case "darr" -> '↓';
      default -> numbered(name);
    };
  }

  private static char numbered(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    String digits = name.startsWith("#") ? name.substring(hex ? 2 : 1) : "";
    try {
      int code = Integer.parseInt(digits, hex ? 16 : 10);
      return code > 0 && code < NOTHING ? (char) code : NOTHING;
    } catch (NumberFormatException e) {
      return NOTHING;
    }
  }
}
