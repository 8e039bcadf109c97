package org.hoofbeat.text.recognise.word;

import java.util.Arrays;

/**
 * The tokens of one text in arrays: {@code form[i]} is the number of the word form (-1 where no wording has it),
 * {@code start[i]} and {@code end[i]} are offsets in the folded text, {@code marks[i]} has one bit a {@link Mark}.
 */
public final class Tokens {

  /** What else is known of a token. */
  public enum Mark {
    /** The first of its line. */
    LINE_START,
    COLON,
    /** Written in digits. */
    NUMBER,
    /** "Abnormal", which tells nothing by itself, and what stands for it where it is taken back: "normal", "intact". */
    ABNORMAL,
    /** "Abnormal" itself. */
    FAULTY,
    /** Read as a known word that one slip of the pen parts from it. */
    SLIP,
    /** A word that denies. */
    NEGATION,
    /** Written in Chinese. */
    HAN,
    /** One Chinese character that is no word of the list. */
    SINGLE_HAN,
    /** "Of", "in": what follows completes what precedes. */
    OF,
    /** "And", "or", a slash, a comma or a bracket: what stands on either side is told side by side. */
    JOINT,
    /** "Recurrent" in Chinese. */
    RECURRENT,
    /** The enumeration comma 、. */
    ENUMERATION,
    /** "With": what follows is another thing. */
    WITH,
    /** "Is", "are", "appears": what follows is said of what precedes. */
    COPULA,
    /** (+), (-) or 2+, which is said of what precedes. */
    SIGN,
    /** An English word in the plural. */
    PLURAL,
    /** "Shows", "revealed": between what is looked at and what is seen. */
    SHOWING,
    /** A part of the body in Chinese. */
    PART
  }

  private int size;
  private long lookUps;
  private int[] form = new int[64];
  private int[] start = new int[64];
  private int[] end = new int[64];
  private int[] marks = new int[64];
  private TokenKind[] kind = new TokenKind[64];

  void add(int newForm, int newStart, int newEnd, TokenKind newKind) {
    if (size == form.length) {
      form = Arrays.copyOf(form, size * 2);
      start = Arrays.copyOf(start, size * 2);
      end = Arrays.copyOf(end, size * 2);
      marks = Arrays.copyOf(marks, size * 2);
      kind = Arrays.copyOf(kind, size * 2);
    }
    form[size] = newForm;
    start[size] = newStart;
    end[size] = newEnd;
    kind[size++] = newKind;
  }

  /** Counts windows of this text that were looked up, so that a test can show that they stay in proportion to it. */
  public void countLookUps(int more) {
    lookUps += more;
  }

  public long lookUps() {
    return lookUps;
  }

  /** Marks the last token. */
  void mark(Mark mark) {
    mark(size - 1, mark);
  }

  void mark(int i, Mark mark) {
    marks[i] |= 1 << mark.ordinal();
  }

  public boolean is(int i, Mark mark) {
    return (marks[i] & 1 << mark.ordinal()) != 0;
  }

  /** True where one of the tokens after {@code from} and before {@code to} is so marked. */
  public boolean isBetween(int from, int to, Mark mark) {
    for (int i = from + 1; i < to; i++) {
      if (is(i, mark)) {
        return true;
      }
    }
    return false;
  }

  /** True for what can be part of a name. */
  public boolean isWord(int i) {
    return kind[i] == TokenKind.WORD || kind[i] == TokenKind.NORMAL;
  }

  public int size() {
    return size;
  }

  public int form(int i) {
    return form[i];
  }

  public int start(int i) {
    return start[i];
  }

  public int end(int i) {
    return end[i];
  }

  public TokenKind kind(int i) {
    return kind[i];
  }
}
