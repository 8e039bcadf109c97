package org.hoofbeat.text.recognise;

import java.util.List;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.recognise.context.Laterality;
import org.hoofbeat.text.recognise.context.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A phenotypic finding at a place in the text.
 *
 * @param label the term's English label
 * @param start UTF-16 offset of its first character in the text as given
 * @param end offset after its last
 * @param text the characters between
 * @param normal ruled out by a word that calls the matter normal ("normal hearing"), not by a denial
 * @param family told of a relative, not of the patient
 * @param historical told of the past
 * @param severity term of severity that goes with it (HP:0012824); null if none is told
 * @param laterality {@code LEFT}, {@code RIGHT}, {@code BILATERAL}; null if none is told
 * @param onset words that tell when it began, as written; null if none
 * @param alternatives other terms that the same words may mean, best first
 */
public record Finding(
    TermId id,
    String label,
    int start,
    int end,
    String text,
    Presence presence,
    boolean normal,
    boolean family,
    boolean historical,
    @Nullable Severity severity,
    @Nullable Laterality laterality,
    @Nullable String onset,
    List<TermId> alternatives) {

  public Finding {
    alternatives = List.copyOf(alternatives);
  }

  /** True where the patient has or had it, for certain. */
  public boolean isObserved() {
    return !family && (presence == Presence.PRESENT || presence == Presence.RESOLVED);
  }

  /** True where the patient does not have it. */
  public boolean isExcluded() {
    return !family && presence == Presence.EXCLUDED;
  }

  /** The same, told of a relative. */
  public Finding ofFamily() {
    return with(true, historical);
  }

  /** The same, told of the past. */
  public Finding ofThePast() {
    return with(family, true);
  }

  private Finding with(boolean newFamily, boolean newHistorical) {
    return new Finding(
        id,
        label,
        start,
        end,
        text,
        presence,
        normal,
        newFamily,
        newHistorical,
        severity,
        laterality,
        onset,
        alternatives);
  }
}
