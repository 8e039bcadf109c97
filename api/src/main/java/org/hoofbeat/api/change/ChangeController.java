package org.hoofbeat.api.change;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.api.answer.KnownSource;
import org.hoofbeat.api.answer.Page;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the last load changed. */
@RestController
@Tag(name = "change", description = "What the last load changed")
class ChangeController {

  private record Key(String digest, String lang) {}

  /** Found once a build and language: it reads every concept of two builds. */
  private final Cache<Key, List<ConceptChange>> found =
      Caffeine.newBuilder().maximumSize(2).build();

  @GetMapping("/api/v1/terms/{id}/history")
  @Operation(
      summary =
          "Statements about a term that this build has and the one before had not, and the other way round")
  TermChanges history(
      ServedBuild served,
      Language language,
      @PathVariable @Parameter(example = "HP:0001250") String id) {
    return TermChanges.of(served, language, id);
  }

  @GetMapping("/api/v1/changes")
  @Operation(
      summary = "Concepts added, removed, retired or renamed since the build before, by source")
  Page<ConceptChange> changes(
      ServedBuild served,
      Language language,
      Paging paging,
      @RequestParam(required = false) @Parameter(example = "hpo") @Nullable String source,
      @RequestParam(required = false)
          @Parameter(description = "added, removed, retired or renamed", example = "retired")
          @Nullable String change) {
    GraphBuild build = served.build();
    GraphBuild previous = served.findPrevious().map(KnowledgeGraph::build).orElse(build);
    String from = source == null ? null : KnownSource.of(source, build, previous);
    String kind = change == null ? null : ConceptChange.kind(change);
    List<ConceptChange> all =
        served
            .findPrevious()
            .map(
                before ->
                    found.get(
                        new Key(build.digest(), language.tag()),
                        key -> ConceptChange.list(served, before, language)))
            .orElse(List.of());
    List<ConceptChange> wanted =
        all.stream()
            .filter(one -> from == null || one.source().equals(from))
            .filter(one -> kind == null || one.change().equals(kind))
            .toList();
    return Page.of(served, language, wanted, paging, one -> one);
  }
}
