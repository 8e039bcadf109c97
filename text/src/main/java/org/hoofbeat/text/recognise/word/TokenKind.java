package org.hoofbeat.text.recognise.word;

/** What a token is to a window. */
public enum TokenKind {
  /** Part of a wording. */
  WORD,
  /** A word that says "not abnormal": counts as {@code abnormal} and rules the finding out. */
  NORMAL,
  /** A word of degree or side: part of a wording that states it, else passed over. */
  MODIFIER,
  /** Passed over. */
  EMPTY,
  /** A comma or a Chinese enumeration comma: lists go on, other windows end. */
  COMMA,
  /** Ends a clause. */
  CLAUSE_END,
  /** Ends a sentence. */
  SENTENCE_END
}
