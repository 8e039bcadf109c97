package org.hoofbeat.text.recognise;

import java.util.Arrays;

/**
 * The tokens of one text in arrays: {@code form[i]} is the number of the word form (-1 where no wording has it),
 * {@code start[i]} and {@code end[i]} are offsets in the folded text.
 */
final class Tokens {

  private int size;
  private int[] form = new int[64];
  private int[] start = new int[64];
  private int[] end = new int[64];
  private TokenKind[] kind = new TokenKind[64];

  private boolean[] singleHan = new boolean[64];

  void add(int newForm, int newStart, int newEnd, TokenKind newKind) {
    if (size == form.length) {
      form = Arrays.copyOf(form, size * 2);
      start = Arrays.copyOf(start, size * 2);
      end = Arrays.copyOf(end, size * 2);
      kind = Arrays.copyOf(kind, size * 2);
      singleHan = Arrays.copyOf(singleHan, size * 2);
      number = Arrays.copyOf(number, size * 2);
      abnormal = Arrays.copyOf(abnormal, size * 2);
      negation = Arrays.copyOf(negation, size * 2);
      han = Arrays.copyOf(han, size * 2);
      lineStart = Arrays.copyOf(lineStart, size * 2);
      colon = Arrays.copyOf(colon, size * 2);
    }
    form[size] = newForm;
    start[size] = newStart;
    end[size] = newEnd;
    kind[size++] = newKind;
  }

  private boolean[] number = new boolean[64];

  private boolean[] lineStart = new boolean[64];
  private boolean[] colon = new boolean[64];

  /** Marks the last token as the first of its line. */
  void markLineStart() {
    lineStart[size - 1] = true;
  }

  boolean isLineStart(int i) {
    return lineStart[i];
  }

  /** Marks the last token as a colon. */
  void markColon() {
    colon[size - 1] = true;
  }

  boolean isColon(int i) {
    return colon[i];
  }

  /** Marks the last token as written in digits. */
  void markNumber() {
    number[size - 1] = true;
  }

  boolean isNumber(int i) {
    return number[i];
  }

  private boolean[] abnormal = new boolean[64];
  private boolean[] negation = new boolean[64];
  private boolean[] han = new boolean[64];

  /** Marks the last token as Chinese. */
  void markHan() {
    han[size - 1] = true;
  }

  boolean isHan(int i) {
    return han[i];
  }

  /** Marks the last token as a word that denies. */
  void markNegation() {
    negation[size - 1] = true;
  }

  boolean isNegation(int i) {
    return negation[i];
  }

  /** Marks the last token as "normal" or "abnormal", which tells nothing by itself. */
  void markAbnormal() {
    abnormal[size - 1] = true;
  }

  boolean isAbnormal(int i) {
    return abnormal[i];
  }

  /** Marks the last token as one Chinese character that is no word of the list. */
  void markSingleHan() {
    singleHan[size - 1] = true;
  }

  boolean isSingleHan(int i) {
    return singleHan[i];
  }

  int size() {
    return size;
  }

  int form(int i) {
    return form[i];
  }

  int start(int i) {
    return start[i];
  }

  int end(int i) {
    return end[i];
  }

  TokenKind kind(int i) {
    return kind[i];
  }
}
