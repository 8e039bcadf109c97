package org.hoofbeat.api.disease;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.statement.CatalogueEntry;
import org.hoofbeat.model.statement.DiseaseCourse;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Prevalence;
import org.hoofbeat.model.statement.Stated;
import org.jspecify.annotations.Nullable;

/** Disease-level facts as the sources state them, each with the identifier it is stated of. */
public final class DiseaseFacts {

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

  /** Of the disease, and of catalogue entries with identifiers of their own that are the disease or hold it. */
  static List<CatalogueView> catalogues(ServedBuild served, DiseaseDossier disease) {
    Stream<Dossier> entries =
        disease.members().stream()
            .flatMap(member -> member.listPointingHere(Mapping.class).stream())
            .map(Stated::statement)
            .filter(DiseaseFacts::isPlace)
            .map(Mapping::subject)
            .flatMap(entry -> served.graph().findDossier(entry).stream());
    return Stream.concat(disease.members().stream(), entries)
        .flatMap(dossier -> dossier.list(CatalogueEntry.class).stream())
        .map(DiseaseFacts::catalogue)
        .distinct()
        .toList();
  }

  /** True where the object of a mapping is its subject, or is narrower: a place of the subject in a list is one of the object. */
  public static boolean isPlace(Mapping mapping) {
    return !mapping.negated()
        && switch (mapping.predicate()) {
          case EXACT, CLOSE, NARROW -> true;
          default -> false;
        };
  }

  private static CatalogueView catalogue(Stated<CatalogueEntry> stated) {
    return new CatalogueView(
        stated.statement().concept().value(),
        stated.statement().catalogue(),
        stated.statement().number(),
        stated.statement().details(),
        stated.release().source(),
        stated.release().version());
  }
}
