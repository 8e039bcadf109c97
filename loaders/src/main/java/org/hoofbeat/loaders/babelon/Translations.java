package org.hoofbeat.loaders.babelon;

import java.util.Locale;
import java.util.Optional;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;

/** The words that translation tables share: status, predicate, language. */
final class Translations {

  private Translations() {}

  /** Babelon's translation_status; a translator of expertise ALGORITHM is a machine until somebody made it official. */
  static Optional<TranslationStatus> status(String status, String expertise) {
    return switch (status.toUpperCase(Locale.ROOT)) {
      case "OFFICIAL" -> Optional.of(TranslationStatus.OFFICIAL);
      case "CANDIDATE", "UNDER_REVIEW" ->
          Optional.of(
              expertise.equalsIgnoreCase("ALGORITHM")
                  ? TranslationStatus.MACHINE
                  : TranslationStatus.CANDIDATE);
      default -> Optional.empty();
    };
  }

  /** The scope of a label or synonym predicate, with or without prefix. */
  static Optional<SynonymScope> scope(String predicate) {
    return switch (predicate.substring(predicate.indexOf(':') + 1)) {
      case "label" -> Optional.of(SynonymScope.LABEL);
      case "hasExactSynonym" -> Optional.of(SynonymScope.EXACT);
      case "hasNarrowSynonym" -> Optional.of(SynonymScope.NARROW);
      case "hasBroadSynonym" -> Optional.of(SynonymScope.BROAD);
      case "hasRelatedSynonym" -> Optional.of(SynonymScope.RELATED);
      default -> Optional.empty();
    };
  }

  static Optional<Language> language(String tag) {
    try {
      return Optional.of(new Language(tag));
    } catch (HoofbeatException e) {
      return Optional.empty();
    }
  }

  static ConceptKind kind(TermId id) {
    if (id.has(CuriePrefix.HP)) {
      return ConceptKind.PHENOTYPE;
    }
    return id.has(CuriePrefix.MONDO)
        ? ConceptKind.DISEASE
        : id.has(CuriePrefix.MAXO) ? ConceptKind.MEDICAL_ACTION : ConceptKind.CODE;
  }
}
