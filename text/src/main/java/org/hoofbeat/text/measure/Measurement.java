package org.hoofbeat.text.measure;

import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * A measured value at a place in the text.
 *
 * @param code LOINC code of what was measured; empty if it has none here
 * @param name what was measured, as the note calls it
 * @param comparator {@code <}, {@code >} or empty
 * @param value in {@code unit}
 * @param unit as written, folded; empty if none
 * @param start UTF-16 offset of the name in the text as given
 * @param end offset after the last character of value, unit and flag
 * @param reason what the interpretation rests on: the source of the range, {@code "stated"} for the note's own arrow, range,
 *     SD or percentile; empty if nothing says what it means
 * @param finding the phenotypic abnormality that the value is; null if none
 */
public record Measurement(
    String code,
    String name,
    String comparator,
    double value,
    String unit,
    int start,
    int end,
    Interpretation interpretation,
    String reason,
    @Nullable TermId finding) {

  /** What a value means. */
  public enum Interpretation {
    LOW,
    NORMAL,
    HIGH,
    /** No range applies. */
    UNKNOWN
  }
}
