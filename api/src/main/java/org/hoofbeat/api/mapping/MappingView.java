package org.hoofbeat.api.mapping;

import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Stated;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as a source states it or as it was curated here: never without relation, source and version.
 *
 * @param status {@code stated} by a source; {@code accepted}, {@code rejected}… where it was curated here
 * @param predicate {@code skos:broadMatch}: the object is broader than the subject
 * @param confidence 0 to 1, left out where unstated
 */
record MappingView(
    TermRef subject,
    String predicate,
    TermRef object,
    boolean negated,
    @Nullable String justification,
    @Nullable Double confidence,
    @Nullable String relationCode,
    String status,
    String source,
    String version) {

  /** Of what a source states. */
  static MappingView of(ServedBuild served, Language language, Stated<Mapping> stated) {
    return of(served, language, stated, StatusFilter.STATED);
  }

  static MappingView of(
      ServedBuild served, Language language, Stated<Mapping> stated, String status) {
    Mapping mapping = stated.statement();
    return new MappingView(
        served.names().ref(mapping.subject(), language),
        mapping.predicate().curie(),
        served.names().ref(mapping.object(), language),
        mapping.negated(),
        mapping.justification(),
        Double.isNaN(mapping.confidence()) ? null : mapping.confidence(),
        mapping.relationCode(),
        status,
        stated.release().source(),
        stated.release().version());
  }
}
