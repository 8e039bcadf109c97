package org.hoofbeat.similarity.explanation;

import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * One summand of a score.
 *
 * @param value in nats
 * @param text in English, for people
 * @param match for findings, else null
 * @param relative for relatives the disease that fits better, else null
 */
public record ScorePart(
    Kind kind, double value, String text, @Nullable FindingMatch match, @Nullable TermId relative) {

  /** A part that is of no relative. */
  public ScorePart(Kind kind, double value, String text, @Nullable FindingMatch match) {
    this(kind, value, text, match, null);
  }

  /** Where a part comes from. */
  public enum Kind {
    FINDING,
    EXCLUDED_FINDING,
    /** Excluded findings that the disease is stated to lack, together. */
    EXCLUDED_AGREEMENT,
    /** How much of the disease the patient shows. */
    COVERAGE,
    /** How alike the patient and the disease are as a whole. */
    PICTURE,
    LEARNED,
    /** How well the nearest relatives fit. */
    RELATIVES,
    /** How common the disease is. */
    PRIOR,
    /** How well the age at onset goes with those stated of the disease. */
    ONSET,
    /** How well the sex goes with the mode of inheritance. */
    SEX,
    GENE,
    RULE
  }
}
