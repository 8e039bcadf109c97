package org.hoofbeat.api.curation;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hoofbeat.api.answer.Relation;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says with an act.
 *
 * @param why the reason, for the history
 * @param predicate with an act that accepts: the relation found right, where it is not the proposed one
 */
public record Decision(
    @Nullable String why, @Schema(example = "skos:broadMatch") @Nullable String predicate) {

  private static final int LONGEST_REASON = 2_000;

  /** The act with what was said; {@code decision} may be left out. */
  public static Move move(Act act, @Nullable Decision decision, boolean dual) {
    if (decision == null) {
      return new Move(act, null, null, dual);
    }
    String relation = decision.predicate;
    if (relation != null && !act.accepts()) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "A predicate goes with accept and reconcile-accept only");
    }
    return new Move(
        act, checked(decision.why), relation == null ? null : Relation.predicate(relation), dual);
  }

  /** The text, refused where it is too long to keep. */
  public static @Nullable String checked(@Nullable String text) {
    if (text != null && text.length() > LONGEST_REASON) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a value of 'why': "
              + text.length()
              + " characters\nMaybe at most "
              + LONGEST_REASON
              + ".");
    }
    return text;
  }
}
