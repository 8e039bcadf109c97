package org.hoofbeat.api.curation.mapping;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hoofbeat.api.answer.Relation;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.UnknownTermException;
import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as curators send it.
 *
 * @param why the reason of the act, for the history
 */
public record DraftBody(
    @Schema(example = "ORPHA:558") @Nullable String subject,
    @Schema(example = "skos:exactMatch") @Nullable String predicate,
    @Schema(example = "ICD11:LD28.01") @Nullable String object,
    @Nullable Boolean negated,
    @Schema(example = "semapv:ManualMappingCuration") @Nullable String justification,
    @Schema(example = "0.9") @Nullable Double confidence,
    @Nullable String comment,
    @Nullable String why) {

  static final String MANUAL = "semapv:ManualMappingCuration";

  /** Both ends must be known to the build; throws where something is missing, malformed or unknown. */
  public Draft draft(ServedBuild served) {
    TermId from = known(served, "subject", subject);
    TermId to = known(served, "object", object);
    MappingPredicate read = Relation.predicate(needed("predicate", predicate));
    return new Draft(
        from,
        read,
        to,
        Boolean.TRUE.equals(negated),
        justification == null ? MANUAL : justification,
        confidence,
        comment);
  }

  private static TermId known(ServedBuild served, String name, @Nullable String text) {
    TermId id = TermId.parse(needed(name, text));
    return served
        .graph()
        .findCurrentId(id)
        .orElseThrow(() -> new UnknownTermException(id, String.valueOf(served.build().number())));
  }

  private static String needed(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "The value '" + name + "' is missing");
    }
    return value;
  }
}
