package org.hoofbeat.api.term;

import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Stated;
import org.jspecify.annotations.Nullable;

/** Words for a term: text, language, scope, translation status and the release that has them. */
public record DesignationView(
    String text,
    String lang,
    String scope,
    @Nullable String type,
    String status,
    String source,
    String version) {

  static DesignationView of(Stated<Designation> stated) {
    Designation words = stated.statement();
    return new DesignationView(
        words.text(),
        words.language().tag(),
        words.scope().name(),
        words.type(),
        words.status().name(),
        stated.release().source(),
        stated.release().version());
  }
}
