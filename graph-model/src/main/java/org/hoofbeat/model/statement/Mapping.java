package org.hoofbeat.model.statement;

import java.util.Map;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * A source's statement that one identifier stands in a relation to another (an SSSOM row).
 *
 * @param negated SSSOM's {@code predicate_modifier: Not}
 * @param justification a SEMAPV term such as {@code semapv:ManualMappingCuration}; null if unstated
 * @param confidence 0 to 1, NaN if unstated
 * @param relationCode the source's own code (Orphanet E, BTNT, NTBT, ND), null if none
 * @param details every other SSSOM slot of the row by its name
 */
public record Mapping(
    TermId subject,
    MappingPredicate predicate,
    TermId object,
    boolean negated,
    @Nullable String justification,
    double confidence,
    @Nullable String relationCode,
    Map<String, String> details)
    implements Statement {

  public Mapping {
    if (confidence < 0 || confidence > 1) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a confidence from 0 to 1: " + confidence + " for " + subject + " to " + object);
    }
    details = Details.copyOf(details);
  }

  /** A positive mapping with nothing but its relation. */
  public static Mapping of(TermId subject, MappingPredicate predicate, TermId object) {
    return new Mapping(subject, predicate, object, false, null, Double.NaN, null, Map.of());
  }

  /** A cross-reference without a stated relation. */
  public static Mapping xref(TermId subject, TermId object) {
    return of(subject, MappingPredicate.XREF, object);
  }

  /** True where it says that both are the same. */
  public boolean isSame() {
    return predicate == MappingPredicate.EXACT && !negated;
  }
}
