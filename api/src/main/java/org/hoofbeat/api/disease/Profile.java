package org.hoofbeat.api.disease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Stated;

/** Pools the phenotype statements of a disease by finding. */
final class Profile {

  private static final Comparator<ProfileRow> BY_FREQUENCY =
      Comparator.comparing(ProfileRow::excluded)
          .thenComparing(
              row -> row.fraction() == null ? -1.0 : row.fraction(), Comparator.reverseOrder())
          .thenComparing(row -> row.phenotype().id());

  private static final Comparator<ProfileRow> BY_SYSTEM =
      Comparator.comparing(
              (ProfileRow row) -> row.systems().isEmpty() ? "~" : row.systems().get(0).id())
          .thenComparing(BY_FREQUENCY);

  private final ServedBuild served;
  private final Language language;

  private Profile(ServedBuild served, Language language) {
    this.served = served;
    this.language = language;
  }

  /** @param sort {@code system}, {@code frequency} or {@code id} */
  static List<ProfileRow> of(
      ServedBuild served, Language language, DiseaseDossier disease, String sort) {
    Comparator<ProfileRow> order = order(sort);
    Map<TermId, List<Stated<PhenotypeAnnotation>>> byPhenotype = new TreeMap<>();
    for (Stated<PhenotypeAnnotation> stated : disease.list(PhenotypeAnnotation.class)) {
      byPhenotype
          .computeIfAbsent(stated.statement().phenotype(), id -> new ArrayList<>())
          .add(stated);
    }
    Profile profile = new Profile(served, language);
    return byPhenotype.entrySet().stream()
        .map(entry -> profile.row(entry.getKey(), entry.getValue()))
        .sorted(order)
        .toList();
  }

  private static Comparator<ProfileRow> order(String sort) {
    return switch (sort) {
      case "system" -> BY_SYSTEM;
      case "frequency" -> BY_FREQUENCY;
      case "id" -> Comparator.comparing(row -> row.phenotype().id());
      default ->
          throw new HoofbeatFailure(
              ErrorCode.BAD_REQUEST,
              "Not a value of 'sort': '" + Shown.of(sort) + "'\nMaybe system, frequency or id.");
    };
  }

  private ProfileRow row(TermId phenotype, List<Stated<PhenotypeAnnotation>> stated) {
    List<PhenotypeAnnotation> annotations = stated.stream().map(Stated::statement).toList();
    long negative = annotations.stream().filter(PhenotypeAnnotation::isNegative).count();
    PooledFrequency frequency =
        PooledFrequency.of(
            annotations.stream().filter(annotation -> !annotation.excluded()).toList());
    return new ProfileRow(
        refs(served.ancestry().bodySystems(phenotype).stream()),
        served.names().ref(phenotype, language),
        negative == annotations.size(),
        negative > 0 && negative < annotations.size(),
        frequency.fraction(),
        frequency.basis(),
        frequency.n(),
        frequency.m(),
        texts(stated.stream().map(Profile::frequencyAsWritten)),
        refs(annotations.stream().map(PhenotypeAnnotation::onset).filter(Objects::nonNull)),
        texts(
            annotations.stream()
                .map(PhenotypeAnnotation::sex)
                .filter(sex -> sex != Sex.UNKNOWN)
                .map(Sex::name)),
        refs(annotations.stream().flatMap(annotation -> annotation.modifiers().stream())),
        texts(annotations.stream().map(PhenotypeAnnotation::evidence).filter(Objects::nonNull)),
        texts(annotations.stream().flatMap(annotation -> annotation.references().stream())),
        texts(stated.stream().map(one -> one.release().source())),
        annotations.size());
  }

  private static String frequencyAsWritten(Stated<PhenotypeAnnotation> stated) {
    String text = stated.statement().frequency().text();
    String written = (stated.statement().excluded() ? "NOT " : "") + text;
    return written.isBlank() ? "" : written.strip() + " (" + stated.release().source() + ")";
  }

  private List<TermRef> refs(Stream<TermId> ids) {
    return distinct(ids).stream().map(id -> served.names().ref(id, language)).toList();
  }

  private static List<String> texts(Stream<String> texts) {
    return distinct(texts.filter(text -> !text.isEmpty()));
  }

  private static <T extends Comparable<T>> List<T> distinct(Stream<T> values) {
    return values.distinct().sorted().toList();
  }
}
