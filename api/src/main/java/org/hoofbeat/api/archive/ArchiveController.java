package org.hoofbeat.api.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.hoofbeat.api.answer.Page;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.Prepared;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rare diseases of the build, counted and listed. */
@RestController
@RequestMapping("/api/v1/archive")
@Tag(name = "archive", description = "Rare diseases by catalogue, body system, onset, treatment")
class ArchiveController {

  private final Cache<ServedBuild, Prepared<Archive>> archives =
      Caffeine.newBuilder().weakKeys().build();

  /**
   * What the archive holds.
   *
   * @param total rare diseases of the build
   * @param matching those that the filter admits
   */
  record ArchiveAnswer(
      BuildRef build,
      String lang,
      String disclaimer,
      int total,
      int matching,
      List<FacetCounts> facets) {}

  /** @param name {@code catalogue}, {@code type}, {@code system}, {@code onset}… */
  record FacetCounts(String name, List<ValueCount> values) {}

  /** @param term where the value is an identifier */
  record ValueCount(String value, @Nullable TermRef term, int diseases) {}

  /** A rare disease. */
  record ArchiveRow(
      TermRef disease,
      List<String> catalogues,
      List<TermRef> onset,
      List<TermRef> inheritance,
      @Nullable String prevalence,
      boolean geneKnown,
      List<String> treatments) {}

  @GetMapping
  @Operation(
      summary =
          "Rare diseases counted by catalogue, type, body system, onset, inheritance, prevalence, gene and treatment")
  ArchiveAnswer counts(
      ServedBuild served, Language language, @ParameterObject ArchiveFilter filter) {
    Archive archive = archive(served);
    List<FacetCounts> facets =
        Arrays.stream(Facet.values())
            .map(
                facet ->
                    new FacetCounts(
                        facet.text(),
                        archive.count(facet, filter).stream()
                            .map(count -> value(served, language, count))
                            .toList()))
            .toList();
    return new ArchiveAnswer(
        served.ref(),
        language.tag(),
        ServedBuild.DISCLAIMER,
        archive.size(),
        archive.list(filter).size(),
        facets);
  }

  @GetMapping("/diseases")
  @Operation(summary = "Rare diseases that the filter admits, those of national catalogues first")
  Page<ArchiveRow> diseases(
      ServedBuild served, Language language, Paging paging, @ParameterObject ArchiveFilter filter) {
    return Page.of(
        served,
        language,
        archive(served).list(filter),
        paging,
        entry -> row(served, language, entry));
  }

  private Archive archive(ServedBuild served) {
    return archives
        .get(served, build -> build.prepare("The archive", () -> Archive.of(build)))
        .get();
  }

  private static ValueCount value(ServedBuild served, Language language, Archive.Count count) {
    TermRef term =
        count.value().startsWith("HP:")
            ? served.names().ref(TermId.parse(count.value()), language)
            : null;
    return new ValueCount(count.value(), term, count.diseases());
  }

  private static ArchiveRow row(ServedBuild served, Language language, ArchiveEntry entry) {
    return new ArchiveRow(
        served.names().ref(entry.id(), language),
        entry.places().stream().map(place -> place.catalogue() + " " + place.number()).toList(),
        refs(served, language, entry, Facet.ONSET),
        refs(served, language, entry, Facet.INHERITANCE),
        entry.values(Facet.PREVALENCE).stream().findFirst().orElse(null),
        entry.values(Facet.GENE).contains("known"),
        entry.values(Facet.TREATMENT).stream().sorted().toList());
  }

  private static List<TermRef> refs(
      ServedBuild served, Language language, ArchiveEntry entry, Facet facet) {
    return entry.values(facet).stream()
        .sorted()
        .map(id -> served.names().ref(TermId.parse(id), language))
        .toList();
  }
}
