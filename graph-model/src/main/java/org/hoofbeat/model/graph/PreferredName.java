package org.hoofbeat.model.graph;

import java.util.Comparator;
import java.util.Optional;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Stated;

/** Chooses the one name shown in a language; the order is total, so that equal builds show equal names. */
final class PreferredName {

  private static final Comparator<Designation> BEST =
      Comparator.comparing(Designation::status)
          .thenComparing(PreferredName::isLatinInChinese)
          .thenComparing(Designation::scope)
          .thenComparing(designation -> designation.type() == null ? 0 : 1)
          .thenComparing(Designation::text);

  private PreferredName() {}

  /** True for a Chinese name without a Chinese character: an abbreviation that lists hold beside the name. */
  private static boolean isLatinInChinese(Designation designation) {
    return designation.language().equals(Language.ZH)
        && designation.text().codePoints().noneMatch(Character::isIdeographic);
  }

  static Optional<String> in(Dossier dossier, Language language) {
    for (Stated<Concept> stated : dossier.list(Concept.class)) {
      String label = stated.statement().label();
      if (label != null && stated.statement().language().equals(language)) {
        return Optional.of(label);
      }
    }
    return dossier.list(Designation.class).stream()
        .map(Stated::statement)
        .filter(designation -> designation.language().equals(language))
        .min(BEST)
        .map(Designation::text);
  }
}
