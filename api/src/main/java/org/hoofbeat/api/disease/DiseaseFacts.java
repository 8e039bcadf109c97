package org.hoofbeat.api.disease;

import java.util.List;
import java.util.Map;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.CatalogueEntry;
import org.hoofbeat.model.DiseaseCourse;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.Prevalence;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/** Disease-level facts as the sources state them, each with the identifier it is stated of. */
final class DiseaseFacts {

  /** @param valuePer100000 for rates; a count for cases and families; left out where unstated */
  record PrevalenceView(
      String disease,
      String type,
      @Nullable String prevalenceClass,
      @Nullable Double valuePer100000,
      @Nullable String geography,
      Map<String, String> details,
      String source,
      String version) {}

  /** @param kind ONSET, INHERITANCE, AGE_OF_DEATH, DISORDER_TYPE or DISABILITY */
  record CourseView(
      String disease,
      String kind,
      String value,
      @Nullable TermRef term,
      Map<String, String> details,
      String source,
      String version) {}

  /** @param number its place in the list */
  record CatalogueView(
      String disease,
      String catalogue,
      String number,
      Map<String, String> details,
      String source,
      String version) {}

  private DiseaseFacts() {}

  static List<PrevalenceView> prevalence(DiseaseDossier disease) {
    return disease.list(Prevalence.class).stream()
        .map(
            stated -> {
              Prevalence said = stated.statement();
              return new PrevalenceView(
                  said.disease().value(),
                  said.type(),
                  said.prevalenceClass(),
                  Double.isNaN(said.valuePer100000()) ? null : said.valuePer100000(),
                  said.geography(),
                  said.details(),
                  stated.release().source(),
                  stated.release().version());
            })
        .toList();
  }

  static List<CourseView> course(ServedBuild served, Language language, DiseaseDossier disease) {
    return disease.list(DiseaseCourse.class).stream()
        .map(
            stated -> {
              DiseaseCourse said = stated.statement();
              TermId term = said.term();
              return new CourseView(
                  said.disease().value(),
                  said.kind().name(),
                  said.value(),
                  term == null ? null : served.names().ref(term, language),
                  said.details(),
                  stated.release().source(),
                  stated.release().version());
            })
        .toList();
  }

  static List<CatalogueView> catalogues(DiseaseDossier disease) {
    return disease.list(CatalogueEntry.class).stream()
        .map(
            stated ->
                new CatalogueView(
                    stated.statement().concept().value(),
                    stated.statement().catalogue(),
                    stated.statement().number(),
                    stated.statement().details(),
                    stated.release().source(),
                    stated.release().version()))
        .toList();
  }
}
