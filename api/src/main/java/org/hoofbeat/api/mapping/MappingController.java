package org.hoofbeat.api.mapping;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.api.answer.Page;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.build.Changeable;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.term.ResolvedTerm;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Stated;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mappings as sources state them, and what follows from them. */
@RestController
@Tag(name = "mapping", description = "Mappings between vocabularies")
class MappingController {

  private final OwnMappings own;

  MappingController(OwnMappings own) {
    this.own = own;
  }

  @Changeable
  @GetMapping("/api/v1/mappings")
  @Operation(
      summary =
          "Mappings by subject, object, predicate, justification, status and source: what sources state and what was curated here")
  Page<MappingView> mappings(
      ServedBuild served,
      Language language,
      Paging paging,
      @RequestParam(required = false)
          @Parameter(description = "An identifier or a prefix", example = "ORPHA:558")
          @Nullable String subject,
      @RequestParam(required = false)
          @Parameter(description = "An identifier or a prefix", example = "ICD10")
          @Nullable String object,
      @RequestParam(required = false) @Parameter(example = "skos:exactMatch")
          @Nullable String predicate,
      @RequestParam(required = false) @Parameter(example = "semapv:ManualMappingCuration")
          @Nullable String justification,
      @RequestParam(required = false)
          @Parameter(
              description =
                  "stated, or of those curated here accepted, rejected, candidate, in_review, disputed;"
                      + " stated and accepted where left out",
              example = "stated")
          @Nullable String status,
      @RequestParam(required = false) @Parameter(example = "mondo-sssom") @Nullable String source) {
    MappingFilter filter = new MappingFilter(subject, object, predicate, justification, source);
    MappingWindow window = new MappingWindow(served, language, paging);
    StatusFilter.of(status).forEach(served, filter, own, window);
    return window.page();
  }

  @GetMapping("/api/v1/terms/{id}/mappings")
  @Operation(summary = "Mappings of a term in both directions, as the sources state them")
  Page<MappingView> ofTerm(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = "MONDO:0007947") String id) {
    ResolvedTerm term = ResolvedTerm.of(served, id);
    List<Stated<Mapping>> all = new ArrayList<>(term.dossier().list(Mapping.class));
    all.addAll(term.dossier().listPointingHere(Mapping.class));
    return Page.of(served, language, all, paging, m -> MappingView.of(served, language, m));
  }

  @GetMapping("/api/v1/mappings/crosswalk")
  @Operation(
      summary =
          "Identifiers of another vocabulary that mappings lead to, with the relation computed along each path")
  CrosswalkAnswer crosswalk(
      ServedBuild served,
      Language language,
      @RequestParam @Parameter(example = "OMIM:154700") String from,
      @RequestParam @Parameter(description = "Prefix of the target vocabulary", example = "ICD11")
          String to,
      @RequestParam(defaultValue = "3")
          @Parameter(description = "Mappings on a path at most, 1 to 4")
          int maxSteps) {
    return CrosswalkAnswer.of(served, language, from, to, maxSteps);
  }
}
