package org.hoofbeat.text.term;

import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.statement.Designation;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a term as the index keeps it.
 *
 * @param type the source's synonym type, {@code layperson}; null if none
 */
public record IndexedName(
    String text,
    Language language,
    SynonymScope scope,
    @Nullable String type,
    TranslationStatus status) {

  /** The wording of a designation. */
  public static IndexedName of(Designation designation) {
    return new IndexedName(
        designation.text(),
        designation.language(),
        designation.scope(),
        designation.type(),
        designation.status());
  }

  /** A label in the source's own language. */
  public static IndexedName label(String text, Language language) {
    return new IndexedName(text, language, SynonymScope.LABEL, null, TranslationStatus.ORIGINAL);
  }
}
