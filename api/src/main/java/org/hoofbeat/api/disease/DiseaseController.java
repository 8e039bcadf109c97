package org.hoofbeat.api.disease;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.api.answer.Page;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Diseases; any identifier of a disease group gives the whole group. */
@RestController
@RequestMapping("/api/v1/diseases/{id}")
@Tag(name = "disease", description = "Diseases, pooled over all identifiers of a disease group")
class DiseaseController {

  private static final String EXAMPLE = "OMIM:154700";

  @GetMapping
  @Operation(summary = "A disease at a glance")
  DiseaseAnswer disease(
      ServedBuild served,
      Language language,
      @PathVariable @Parameter(example = EXAMPLE) String id) {
    return DiseaseAnswer.of(served, language, DiseaseDossier.of(served, id));
  }

  @GetMapping("/profile")
  @Operation(summary = "Findings with pooled frequency and body systems, excluded ones last")
  Page<ProfileRow> profile(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = EXAMPLE) String id,
      @RequestParam(defaultValue = "system") @Parameter(description = "system, frequency or id")
          String sort) {
    return page(
        served,
        language,
        Profile.of(served, language, DiseaseDossier.of(served, id), sort),
        paging);
  }

  @GetMapping("/genes")
  @Operation(summary = "Genes with every statement that ties them to the disease")
  Page<GeneView> genes(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = EXAMPLE) String id) {
    return page(
        served, language, GeneView.of(served, language, DiseaseDossier.of(served, id)), paging);
  }

  @GetMapping("/prevalence")
  @Operation(summary = "How common it is, by type and geography")
  Page<DiseaseFacts.PrevalenceView> prevalence(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = EXAMPLE) String id) {
    return page(served, language, DiseaseFacts.prevalence(DiseaseDossier.of(served, id)), paging);
  }

  @GetMapping("/course")
  @Operation(summary = "Onset, inheritance, age of death, type of disorder, disability")
  Page<DiseaseFacts.CourseView> course(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = EXAMPLE) String id) {
    return page(
        served,
        language,
        DiseaseFacts.course(served, language, DiseaseDossier.of(served, id)),
        paging);
  }

  @GetMapping("/treatments")
  @Operation(
      summary = "Drugs and medical actions, with approvals, orphan designations and payment limits")
  Page<TreatmentView> treatments(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = EXAMPLE) String id) {
    return page(
        served,
        language,
        TreatmentView.of(served, language, DiseaseDossier.of(served, id)),
        paging);
  }

  @GetMapping("/catalogues")
  @Operation(summary = "Official lists that the disease stands in")
  Page<DiseaseFacts.CatalogueView> catalogues(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = EXAMPLE) String id) {
    return page(
        served, language, DiseaseFacts.catalogues(served, DiseaseDossier.of(served, id)), paging);
  }

  @GetMapping("/literature")
  @Operation(
      summary = "Papers that the sources cite, newest first; what this build added is marked")
  Page<LiteratureView> literature(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = EXAMPLE) String id) {
    DiseaseDossier disease = DiseaseDossier.of(served, id);
    return page(
        served,
        language,
        LiteratureView.of(disease, served.findPrevious().map(disease::in)),
        paging);
  }

  private static <T> Page<T> page(
      ServedBuild served, Language language, List<T> all, Paging paging) {
    return Page.of(served, language, all, paging, one -> one);
  }
}
