package org.hoofbeat.text.recognise;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.text.form.CharacterFolding;

/**
 * Cuts folded text into tokens of canonical form. Reading is thread-safe once all wordings have been learned.
 *
 * <p>Latin words at hyphens, Chinese by the longest word of the list, else character by character.
 */
final class Tokeniser {

  private static final Set<String> NORMAL =
      Set.of("normal", "unremarkable", "normally", "正常", "nl", "wnl", "intact", "normocephalic");
  private static final Set<Character> EMPTY_HAN =
      Set.of(
          '的', '了', '有', '呈', '为', '及', '和', '与', '并', '伴', '见', '等', '者', '性', '示', '均', '仍', '且',
          '是');
  private static final Set<String> NEGATIONS =
      Set.of("无", "未", "不", "否", "没", "no", "not", "without", "never");
  private static final String ABNORMAL = "abnormal";
  private static final String ABNORMAL_HAN = "异常";

  private final WordForms words = new WordForms();
  private final Map<String, Integer> forms = new HashMap<>();
  private final Typos typos = new Typos();

  private final int abnormalForm = number(ABNORMAL, true);
  private final int abnormalHanForm = number(ABNORMAL_HAN, true);

  /** After "type", the article is a letter. */
  private final int typeForm = number("typ", true);

  /** Tokens of a wording; every form gets a number. */
  Tokens learn(String folded) {
    return cut(folded, true);
  }

  /** Tokens of a text; forms that no wording has are -1. */
  Tokens read(String folded) {
    return cut(folded, false);
  }

  private Tokens cut(String text, boolean learning) {
    Tokens tokens = new Tokens();
    int i = 0;
    boolean lineStart = true;
    while (i < text.length()) {
      int before = tokens.size();
      char c = text.charAt(i);
      int end = i + 1;
      if (CharacterFolding.isHan(c)) {
        end = text.startsWith("正常", i) ? i + 2 : i + words.chineseLength(text, i);
        han(tokens, text.substring(i, end), i, learning);
        tokens.markHan();
      } else if (isLatin(c) || isDigit(c)) {
        end = wordEnd(text, i);
        latin(tokens, text.substring(i, end), i, end, learning);
      } else {
        separator(tokens, text, i);
      }
      if (tokens.size() > before && NEGATIONS.contains(text.substring(i, end))) {
        tokens.markNegation();
      }
      if (tokens.size() > before && isAbnormal(tokens.form(before))) {
        tokens.markAbnormal();
      }
      if (lineStart && tokens.size() > before) {
        tokens.markLineStart();
        lineStart = false;
      }
      lineStart |= c == '\n' || c == '\r';
      i = end;
    }
    return tokens;
  }

  private void han(Tokens tokens, String word, int start, boolean learning) {
    int end = start + word.length();
    if (NORMAL.contains(word)) {
      tokens.add(number(ABNORMAL_HAN, learning), start, end, TokenKind.NORMAL);
    } else if (word.length() == 1 && isEmptyHan(tokens, word.charAt(0), start)) {
      tokens.add(-1, start, end, TokenKind.EMPTY);
    } else {
      TokenKind kind = words.isModifier(word) ? TokenKind.MODIFIER : TokenKind.WORD;
      tokens.add(number(words.chinese(word), learning), start, end, kind);
      if (word.length() == 1 && !words.isChineseWord(word)) {
        tokens.markSingleHan();
      }
    }
  }

  /** Function words; the endings 性 and 症 where a word stands right before them. */
  private static boolean isEmptyHan(Tokens tokens, char c, int start) {
    boolean follows = tokens.size() > 0 && tokens.end(tokens.size() - 1) == start;
    return EMPTY_HAN.contains(c) || follows && (c == '性' || c == '症');
  }

  private void latin(Tokens tokens, String word, int start, int end, boolean learning) {
    if (NORMAL.contains(word)) {
      tokens.add(number(ABNORMAL, learning), start, end, TokenKind.NORMAL);
    } else if (words.isEmpty(word)
        && !(word.equals("a")
            && tokens.size() > 0
            && tokens.end(tokens.size() - 1) == start - 1
            && tokens.form(tokens.size() - 1) == typeForm)) {
      tokens.add(-1, start, end, TokenKind.EMPTY);
    } else {
      TokenKind kind = words.isModifier(word) ? TokenKind.MODIFIER : TokenKind.WORD;
      tokens.add(latinNumber(word, learning), start, end, kind);
      if (isDigit(word.charAt(0))) {
        tokens.markNumber();
      }
    }
  }

  private static void separator(Tokens tokens, String text, int i) {
    char c = text.charAt(i);
    switch (c) {
      case ',' -> tokens.add(-1, i, i + 1, TokenKind.COMMA);
      case ':' -> {
        tokens.add(-1, i, i + 1, TokenKind.CLAUSE_END);
        tokens.markColon();
      }
      case ';', '|' -> tokens.add(-1, i, i + 1, TokenKind.CLAUSE_END);
      case '\n', '\r', '!', '?' -> tokens.add(-1, i, i + 1, TokenKind.SENTENCE_END);
      case '.' -> {
        boolean decimal =
            i + 1 < text.length()
                && isDigit(text.charAt(i + 1))
                && i > 0
                && isDigit(text.charAt(i - 1));
        if (!decimal) {
          tokens.add(-1, i, i + 1, TokenKind.SENTENCE_END);
        }
      }
      default -> {}
    }
  }

  private boolean isAbnormal(int form) {
    return form >= 0 && (form == abnormalForm || form == abnormalHanForm);
  }

  private int number(String form, boolean learning) {
    if (learning) {
      return forms.computeIfAbsent(form, key -> forms.size());
    }
    return forms.getOrDefault(form, -1);
  }

  /** The number of a word's form; an unknown word that one slip of the pen parts from a known one counts as that. */
  private int latinNumber(String word, boolean learning) {
    if (learning) {
      typos.learn(word);
    }
    int number = number(words.latin(word), learning);
    if (number >= 0 || word.length() < Typos.SHORTEST) {
      return number;
    }
    String meant = typos.find(word);
    return meant == null ? -1 : number(words.latin(meant), false);
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    boolean digits = isDigit(text.charAt(start));
    while (end < text.length()
        && (digits ? isDigit(text.charAt(end)) : isLatin(text.charAt(end)))) {
      end++;
    }
    boolean ordinal = digits && end + 1 < text.length() && isOrdinal(text, end);
    return ordinal ? end + 2 : end;
  }

  private static boolean isOrdinal(String text, int at) {
    String ending = text.substring(at, at + 2);
    boolean closed = at + 2 == text.length() || !isLatin(text.charAt(at + 2));
    return closed
        && (ending.equals("st")
            || ending.equals("nd")
            || ending.equals("rd")
            || ending.equals("th"));
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && !CharacterFolding.isHan(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
