package org.hoofbeat.text.normalise;

/**
 * A name chosen for a part of the text.
 *
 * @param start UTF-16 offset of the part in the text as given
 * @param end offset after it
 * @param score 0 to 1: 1 for an equal wording, else how sure the learned judgement is, or by rules the weighted share of
 *     characters in common
 * @param reason how it was found
 */
public record NormalisedPhrase(Target target, int start, int end, double score, Reason reason) {

  /** How a name was found. */
  public enum Reason {
    /** The wordings are equal. */
    EQUAL,
    /** An example had this wording: one that was given, or one of ours, which no coder has reviewed. */
    EXAMPLE,
    /** It follows from the words for a tumour: its site and its kind are coded apart. */
    TUMOUR,
    /** They share most of their characters. */
    SIMILAR
  }
}
