package org.hoofbeat.text.search;

/** Why a term was found, best first; the order of the constants is the order of the answer. */
public enum MatchKind {
  /** The identifier itself, or one that the term replaces. */
  ID,
  /** The label, letter by letter. */
  LABEL,
  /** The label but for width, case, variants and numerals. */
  FOLDED_LABEL,
  /** An exact synonym or another label, or one of the wordings with its grade written in another way. */
  SYNONYM,
  /** A narrow, broad or related synonym. */
  RELATED_SYNONYM,
  /** A label begins with the text. */
  LABEL_PREFIX,
  /** Another wording begins with the text. */
  NAME_PREFIX,
  /** All words occur; the last counts when it begins a word. */
  WORDS,
  /** The sound of a Chinese name. */
  PINYIN,
  /** A sound that begins with the text. */
  PINYIN_PREFIX,
  /** First letters of the syllables. */
  INITIALS,
  /** Up to two letters wrong. */
  FUZZY
}
