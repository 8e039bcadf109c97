package org.hoofbeat.text.recognise.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  private static final Set<String> SHOWING =
      Set.of(
          "show",
          "shows",
          "showed",
          "shown",
          "showing",
          "reveals",
          "revealed",
          "revealing",
          "demonstrates",
          "demonstrated",
          "demonstrating",
          "discloses",
          "disclosed",
          "confirms",
          "confirmed",
          "detected",
          "identified");

  public static final String INTACT = "intact";
  private static final String ABNORMAL = "abnormal";
  public static final String POSITIVE = "阳性";
  public static final String NEGATIVE = "阴性";
  private static final String ABNORMAL_HAN = "异常";

  private static final String RECURRENT = "反复";
  private static final char ENUMERATION_COMMA = '、';
  private static final int SHORTEST_HALF = 3;

  private final WordForms words = new WordForms();
  private final Map<String, Integer> forms = new HashMap<>();

  /** The long words of all wordings: slips for them are understood, and halves of them written apart. */
  private final Typos longWords;

  private final LatinWord[] lately = new LatinWord[1 << 15];

  private final HanWord[] latelyHan = new HanWord[1 << 16];

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
    this.longWords = longWords;
    for (String form : known) {
      forms.put(form, forms.size());
    }
    abnormalForm = number(ABNORMAL, true);
    intactForm = number(words.latin(INTACT), true);
    abnormalHanForm = number(ABNORMAL_HAN, true);
    positiveForm = number(words.chinese(POSITIVE), true);
    negativeForm = number(words.chinese(NEGATIVE), true);
    raisedForm = number(words.chinese("升高"), true);
    loweredForm = number(words.chinese("降低"), true);
    reversals = Set.of(number(words.chinese("低下"), true), number(words.chinese("减少"), true));
    typeForm = number(words.latin("type"), true);
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
    String[] byNumber = new String[forms.size()];
    forms.forEach((form, number) -> byNumber[number] = form);
    longWords.write(out);
    out.strings(List.of(byNumber));
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
    return number(words.latin(word), true);
  }

  private static boolean isNegation(String text, int start, int end) {
    char c = text.charAt(start);
    return (CharacterFolding.isHan(c) || c == 'n' || c == 'w')
        && NEGATIONS.contains(text.substring(start, end));
  }

  private void han(Tokens tokens, String word, int start, int end, boolean learning) {
    if (NORMAL.contains(word)) {
      tokens.add(number(ABNORMAL_HAN, learning), start, end, TokenKind.NORMAL);
    } else if (word.length() == 1 && isEmptyHan(tokens, word.charAt(0), start)) {
      empty(tokens, word, start, end);
    } else {
      HanWord read = learning ? han(word, true) : rememberedHan(word);
      tokens.add(read.form, start, end, read.kind);
      if (read.recurrent) {
        tokens.mark(Tokens.Mark.RECURRENT);
      }
      if (read.single) {
        tokens.mark(Tokens.Mark.SINGLE_HAN);
      }
    }
  }

  /** As {@link #remembered}. */
  private HanWord rememberedHan(String word) {
    int slot = word.hashCode() & latelyHan.length - 1;
    HanWord last = latelyHan[slot];
    if (last == null || !last.word.equals(word)) {
      last = han(word, false);
      latelyHan[slot] = last;
    }
    return last;
  }

  private HanWord han(String word, boolean learning) {
    String canonical = words.chinese(word);
    return new HanWord(
        word,
        number(canonical, learning),
        words.isModifier(word) ? TokenKind.MODIFIER : TokenKind.WORD,
        canonical.equals(RECURRENT),
        word.length() == 1 && !words.isChineseWord(word));
  }

  private record HanWord(
      String word, int form, TokenKind kind, boolean recurrent, boolean single) {}

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
      tokens.add(number(ABNORMAL, learning), start, end, TokenKind.NORMAL);
    } else if (words.isEmpty(word)
        && !(word.equals("a")
            && tokens.size() > 0
            && tokens.end(tokens.size() - 1) == start - 1
            && tokens.form(tokens.size() - 1) == typeForm)) {
      empty(tokens, word, start, end);
    } else {
      LatinWord read = learning ? latin(word, true) : remembered(word);
      tokens.add(read.form, start, end, read.kind);
      if (read.slip) {
        tokens.mark(Tokens.Mark.SLIP);
      }
      if (isDigit(word.charAt(0))) {
        tokens.mark(Tokens.Mark.NUMBER);
      }
      if (isPlural(word)) {
        tokens.mark(Tokens.Mark.PLURAL);
      }
      if (SHOWING.contains(word)) {
        tokens.mark(Tokens.Mark.SHOWING);
      }
    }
  }

  private static boolean isPlural(String word) {
    int last = word.length() - 1;
    return last > 2 && word.charAt(last) == 's' && "suiy".indexOf(word.charAt(last - 1)) < 0;
  }

  /** What a word is read as, out of those met lately; a race between threads costs a second reading. */
  private LatinWord remembered(String word) {
    int slot = word.hashCode() & lately.length - 1;
    LatinWord last = lately[slot];
    if (last == null || !last.word.equals(word)) {
      last = latin(word, false);
      lately[slot] = last;
    }
    return last;
  }

  private LatinWord latin(String word, boolean learning) {
    int number = number(words.latin(word), learning);
    int slip = number < 0 && !learning ? meant(word) : -1;
    TokenKind kind = words.isModifier(word) ? TokenKind.MODIFIER : TokenKind.WORD;
    return new LatinWord(word, Math.max(number, slip), kind, slip >= 0);
  }

  private record LatinWord(String word, int form, TokenKind kind, boolean slip) {}

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

  private int number(String form, boolean learning) {
    if (learning) {
      return forms.computeIfAbsent(form, key -> forms.size());
    }
    return forms.getOrDefault(form, -1);
  }

  /** The number of the known word that one slip of the pen parts from an unknown one; -1 if none. */
  private int meant(String word) {
    String meant = word.length() < Typos.SHORTEST ? null : longWords.find(word);
    return meant == null ? -1 : number(words.latin(meant), false);
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
            && longWords.isKnown(text.substring(start, end) + text.substring(end + 1, closed));
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
