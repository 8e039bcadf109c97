package org.hoofbeat.text.recognise.word;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.text.column.ColumnReader;
import org.hoofbeat.text.column.ColumnWriter;
import org.hoofbeat.text.form.CharacterFolding;
import org.hoofbeat.text.form.FoldedText;

/**
 * Cuts folded text into tokens of canonical form. Reading is thread-safe once all wordings have been learned.
 *
 * <p>Latin words at hyphens, Chinese by the longest word of the list, else character by character.
 */
public final class Tokeniser {

  private static final Set<String> NORMAL =
      Set.of("normal", "unremarkable", "normally", "正常", "nl", "wnl", "normocephalic");
  private static final Set<Character> EMPTY_HAN =
      Set.of(
          '的', '了', '有', '呈', '为', '及', '和', '与', '并', '伴', '见', '等', '者', '示', '均', '仍', '且', '是');
  private static final Set<String> NEGATIONS =
      Set.of("无", "未", "不", "否", "没", "no", "not", "without", "never");
  private static final Set<String> JOINTS = Set.of("and", "or", "nor", "及", "和", "与", "或");
  private static final Set<String> WITH = Set.of("with", "伴", "并");
  private static final Set<String> PREPOSITIONS = Set.of("of", "in", "on", "at", "to", "from");
  private static final Set<String> COPULAS =
      Set.of("is", "are", "was", "were", "be", "appear", "appears", "appeared", "appearing");
  public static final String INTACT = "intact";
  private static final String ABNORMAL = "abnormal";
  public static final String POSITIVE = "阳性";
  public static final String NEGATIVE = "阴性";
  private static final String ABNORMAL_HAN = "异常";

  static final String RECURRENT = "反复";
  private static final char ENUMERATION_COMMA = '、';
  private static final int SHORTEST_HALF = 3;

  private final WordReader words;

  private final int abnormalForm;
  private final int intactForm;
  private final int abnormalHanForm;

  private final int positiveForm;
  private final int negativeForm;
  private final int raisedForm;
  private final int loweredForm;
  private final Set<Integer> reversals;

  /** After "type", the article is a letter. */
  private final int typeForm;

  private Tokeniser(Typos longWords, String[] known) {
    words = new WordReader(longWords, known);
    abnormalForm = words.number(ABNORMAL, true);
    intactForm = words.latin(INTACT, true).form();
    abnormalHanForm = words.number(ABNORMAL_HAN, true);
    positiveForm = words.han(POSITIVE, true).form();
    negativeForm = words.han(NEGATIVE, true).form();
    raisedForm = words.han("升高", true).form();
    loweredForm = words.han("降低", true).form();
    reversals = Set.of(words.han("低下", true).form(), words.han("减少", true).form());
    typeForm = words.latin("type", true).form();
  }

  /** A tokeniser that has learned no wording yet, but knows the words of these folded ones. */
  public static Tokeniser of(List<String> wordings) {
    Set<String> words = new HashSet<>();
    for (String folded : wordings) {
      int i = 0;
      while (i < folded.length()) {
        int end = isLatin(folded.charAt(i)) ? wordEnd(folded, i) : i + 1;
        if (end - i >= Typos.SHORTEST) {
          words.add(folded.substring(i, end));
        }
        i = end;
      }
    }
    return new Tokeniser(Typos.of(words), new String[0]);
  }

  public static Tokeniser read(ColumnReader in) throws IOException {
    return new Tokeniser(Typos.read(in), in.strings());
  }

  public void write(ColumnWriter out) {
    words.write(out);
  }

  /** Tokens of a wording; every form gets a number. */
  public Tokens learn(String folded) {
    return cut(folded, true);
  }

  /** Tokens of a text; forms that no wording has are -1. */
  public Tokens read(FoldedText text) {
    Tokens tokens = cut(text.text(), false);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.COMMA
          && text.original().charAt(text.start(tokens.start(i))) == ENUMERATION_COMMA) {
        tokens.mark(i, Tokens.Mark.ENUMERATION);
      }
    }
    return tokens;
  }

  private Tokens cut(String text, boolean learning) {
    Tokens tokens = new Tokens();
    int i = 0;
    boolean lineStart = true;
    while (i < text.length()) {
      int before = tokens.size();
      char c = text.charAt(i);
      int end = i + 1;
      int denied = learning ? i : InnerDenial.end(text, i);
      if (denied > i) {
        end = denied;
        tokens.add(-1, i, end, TokenKind.EMPTY);
        tokens.mark(Tokens.Mark.NEGATION);
      } else if (CharacterFolding.isHan(c)) {
        end = text.startsWith("正常", i) ? i + 2 : i + words.chineseLength(text, i);
        han(tokens, text.substring(i, end), i, end, learning);
        tokens.mark(Tokens.Mark.HAN);
      } else if (ReportSigns.signEnd(text, i) > i) {
        end = ReportSigns.signEnd(text, i);
        if (ReportSigns.isUsualReflex(text, i, end)) {
          tokens.add(-1, i, end, TokenKind.EMPTY);
        } else {
          int form = ReportSigns.isPositive(text, end) ? positiveForm : negativeForm;
          tokens.add(form, i, end, TokenKind.WORD);
          tokens.mark(Tokens.Mark.HAN);
          tokens.mark(Tokens.Mark.SIGN);
        }
      } else if (ReportSigns.titreEnd(text, i) > i) {
        end = ReportSigns.titreEnd(text, i);
        tokens.add(-1, i, end, TokenKind.EMPTY);
      } else if (isDigit(c) && ReportSigns.fractionEnd(text, i) > i) {
        end = ReportSigns.fractionEnd(text, i);
        tokens.add(-1, i, end, TokenKind.EMPTY);
      } else if (!learning && isDigit(c) && ReportSigns.gradeEnd(text, i) > i) {
        end = ReportSigns.gradeEnd(text, i);
        tokens.add(-1, i, end, TokenKind.EMPTY);
      } else if (!learning && isDigit(c) && ReportSigns.timesEnd(text, i) > i) {
        end = ReportSigns.timesEnd(text, i);
        han(tokens, RECURRENT, i, end, false);
        tokens.mark(Tokens.Mark.HAN);
      } else if (!learning && isDigit(c) && ReportSigns.valueEnd(text, i) > i) {
        end = ReportSigns.valueEnd(text, i);
        tokens.add(-1, i, end, TokenKind.EMPTY);
      } else if (ReportSigns.isArrow(c)) {
        tokens.add(c == '↑' ? raisedForm : loweredForm, i, end, TokenKind.WORD);
        tokens.mark(Tokens.Mark.HAN);
      } else if (isLatin(c) || isDigit(c)) {
        end = wordEnd(text, i);
        int closed = compoundEnd(text, i, end);
        String word = text.substring(i, end);
        word = closed > end ? word + text.substring(end + 1, closed) : word;
        end = closed;
        latin(tokens, word, i, end, learning);
      } else {
        separator(tokens, text, i);
      }
      if (tokens.size() > before && isNegation(text, i, end)) {
        tokens.mark(Tokens.Mark.NEGATION);
      }
      if (tokens.size() > before) {
        markAbnormal(tokens, before);
      }
      if (lineStart && tokens.size() > before) {
        tokens.mark(Tokens.Mark.LINE_START);
        lineStart = false;
      }
      lineStart |= c == '\n' || c == '\r';
      i = end;
    }
    return tokens;
  }

  /** True for the form of what takes a growth or a rise back: 低下, 减少. */
  public boolean isReversal(int form) {
    return form >= 0 && reversals.contains(form);
  }

  /** The number of a word's form; every form gets one. */
  public int form(String word) {
    return words.latin(word, true).form();
  }

  private static boolean isNegation(String text, int start, int end) {
    char c = text.charAt(start);
    return (CharacterFolding.isHan(c) || c == 'n' || c == 'w')
        && NEGATIONS.contains(text.substring(start, end));
  }

  private void han(Tokens tokens, String word, int start, int end, boolean learning) {
    if (NORMAL.contains(word)) {
      tokens.add(words.number(ABNORMAL_HAN, learning), start, end, TokenKind.NORMAL);
    } else if (word.length() == 1 && isEmptyHan(tokens, word.charAt(0), start)) {
      empty(tokens, word, start, end);
    } else {
      add(tokens, words.han(word, learning), start, end);
    }
  }

  private static void add(Tokens tokens, WordReader.Word word, int start, int end) {
    tokens.add(word.form(), start, end, word.kind());
    word.marks().forEach(tokens::mark);
  }

  private static void empty(Tokens tokens, String word, int start, int end) {
    tokens.add(-1, start, end, TokenKind.EMPTY);
    if (JOINTS.contains(word)) {
      tokens.mark(Tokens.Mark.JOINT);
    } else if (WITH.contains(word)) {
      tokens.mark(Tokens.Mark.WITH);
    } else if (PREPOSITIONS.contains(word)) {
      tokens.mark(Tokens.Mark.OF);
    } else if (COPULAS.contains(word)) {
      tokens.mark(Tokens.Mark.COPULA);
    }
  }

  /** Function words; the ending 性 where a word stands right before it. */
  private static boolean isEmptyHan(Tokens tokens, char c, int start) {
    int last = tokens.size() - 1;
    boolean follows = last >= 0 && tokens.end(last) == start && tokens.form(last) >= 0;
    return EMPTY_HAN.contains(c) || follows && c == '性';
  }

  private void latin(Tokens tokens, String word, int start, int end, boolean learning) {
    if (NORMAL.contains(word)) {
      tokens.add(words.number(ABNORMAL, learning), start, end, TokenKind.NORMAL);
    } else if (words.isEmpty(word)
        && !(word.equals("a")
            && tokens.size() > 0
            && tokens.end(tokens.size() - 1) == start - 1
            && tokens.form(tokens.size() - 1) == typeForm)) {
      empty(tokens, word, start, end);
    } else {
      add(tokens, words.latin(word, learning), start, end);
    }
  }

  private static void separator(Tokens tokens, String text, int i) {
    char c = text.charAt(i);
    switch (c) {
      case ',' -> {
        tokens.add(-1, i, i + 1, TokenKind.COMMA);
        tokens.mark(Tokens.Mark.JOINT);
      }
      case '/', '&', '(', ')' -> {
        tokens.add(-1, i, i + 1, TokenKind.EMPTY);
        tokens.mark(Tokens.Mark.JOINT);
      }
      case ':' -> {
        tokens.add(-1, i, i + 1, TokenKind.CLAUSE_END);
        tokens.mark(Tokens.Mark.COLON);
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

  private void markAbnormal(Tokens tokens, int token) {
    int form = tokens.form(token);
    boolean abnormal = form >= 0 && (form == abnormalForm || form == abnormalHanForm);
    if (abnormal || form >= 0 && form == intactForm) {
      tokens.mark(Tokens.Mark.ABNORMAL);
    }
    if (abnormal && tokens.kind(token) == TokenKind.WORD) {
      tokens.mark(Tokens.Mark.FAULTY);
    }
  }

  /** Where a compound written apart ends, "hair line" for a known "hairline"; else the end of its first word. */
  private int compoundEnd(String text, int start, int end) {
    boolean apart =
        end - start >= SHORTEST_HALF
            && end + SHORTEST_HALF < text.length()
            && (text.charAt(end) == ' ' || text.charAt(end) == '-')
            && isLatin(text.charAt(end + 1))
            && isLatin(text.charAt(start));
    if (!apart) {
      return end;
    }
    int closed = wordEnd(text, end + 1);
    boolean known =
        closed - end > SHORTEST_HALF
            && words.isKnown(text.substring(start, end) + text.substring(end + 1, closed));
    return known ? closed : end;
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

  static boolean isLatin(char c) {
    return Character.isLetter(c) && !CharacterFolding.isHan(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
