package org.hoofbeat.api.answer;

import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.statement.MappingPredicate;

/** The relation of a mapping as callers write it. */
public final class Relation {

  private Relation() {}

  /** {@code skos:exactMatch} or {@code exactMatch}; throws where the text is none, naming it. */
  public static MappingPredicate predicate(String text) {
    return MappingPredicate.find(text)
        .orElseThrow(
            () ->
                new HoofbeatFailure(
                    ErrorCode.BAD_REQUEST,
                    "Not a value of 'predicate': '"
                        + Shown.of(text)
                        + "'\nMaybe skos:exactMatch, closeMatch, broadMatch, narrowMatch, relatedMatch or oboInOwl:hasDbXref."));
  }
}
