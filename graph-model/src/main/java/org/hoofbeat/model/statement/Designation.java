package org.hoofbeat.model.statement;

import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Words for a concept. A source's own label is a {@link Concept} field and need not be repeated as a designation.
 *
 * @param type the source's synonym type, {@code layperson}, {@code abbreviation}, {@code plural_form}; null if none
 * @param translationOf the text that was translated, so that a label changed since can be found; null if none
 */
public record Designation(
    TermId concept,
    String text,
    Language language,
    SynonymScope scope,
    @Nullable String type,
    TranslationStatus status,
    @Nullable String translationOf)
    implements Statement {

  public Designation {
    if (text.isBlank()) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "Empty designation of " + concept);
    }
  }

  /** A synonym in the source's own language. */
  public static Designation synonym(
      TermId concept, String text, Language language, SynonymScope scope) {
    return new Designation(concept, text, language, scope, null, TranslationStatus.ORIGINAL, null);
  }

  @Override
  public TermId subject() {
    return concept;
  }
}
