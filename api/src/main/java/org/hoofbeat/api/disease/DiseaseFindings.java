package org.hoofbeat.api.disease;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/** The pooled findings of a disease, by identifier, for whoever compares diseases. */
public record DiseaseFindings(TermId id, TermRef disease, Map<String, Finding> byId) {

  /** @param frequency 0 to 1, null where unstated */
  public record Finding(
      TermRef phenotype, List<TermRef> systems, boolean excluded, @Nullable Double frequency) {}

  /** Throws where the identifier is unknown, or is no disease. */
  public static DiseaseFindings of(ServedBuild served, Language language, String text) {
    DiseaseDossier dossier = DiseaseDossier.of(served, text);
    Map<String, Finding> byId = new TreeMap<>();
    for (ProfileRow row : Profile.of(served, language, dossier, "id")) {
      byId.put(
          row.phenotype().id(),
          new Finding(row.phenotype(), row.systems(), row.excluded(), row.fraction()));
    }
    return new DiseaseFindings(dossier.id(), served.names().ref(dossier.id(), language), byId);
  }
}
