package org.hoofbeat.api.term;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.answer.Page;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Designation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Terms and codes by identifier or exact name. */
@RestController
@RequestMapping("/api/v1/terms")
@Tag(name = "term", description = "Terms and codes by identifier or exact name")
class TermController {

  private static final int MAX_NAME = 1000;

  /**
   * A concept above or below, with how far.
   *
   * @param steps on the shortest way, 1 for a parent or child
   */
  record Ancestor(TermRef term, int steps) {}

  @GetMapping("/{id}")
  @Operation(
      summary =
          "What is known of an identifier; old ones resolve with a notice. Accept: text/turtle, application/ld+json or application/n-triples gives RDF")
  TermAnswer term(
      ServedBuild served,
      Language language,
      @PathVariable @Parameter(example = "HP:0001250") String id) {
    return TermView.of(served, language, ResolvedTerm.of(served, id));
  }

  @GetMapping
  @Operation(
      summary = "Terms whose label or synonym equals the text (an exact look-up, not a search)")
  Page<TermRef> byName(
      ServedBuild served,
      Language language,
      Paging paging,
      @RequestParam @Parameter(example = "Seizure") String name) {
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a value of 'name': " + name.length() + " characters\nMaybe 1 to " + MAX_NAME + ".");
    }
    return refs(served, language, served.graph().listByExactName(name.strip()), paging);
  }

  @GetMapping("/{id}/neighbours")
  @Operation(summary = "Every concept one statement away, with relation, direction and release")
  Page<Neighbour> neighbours(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = "MONDO:0007947") String id) {
    List<Links.Link> links = Links.of(ResolvedTerm.of(served, id).dossier());
    return Page.of(
        served, language, links, paging, link -> TermView.neighbour(served, language, link));
  }

  @GetMapping("/{id}/ancestors")
  @Operation(summary = "Everything above, nearest first")
  Page<Ancestor> ancestors(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = "HP:0001250") String id) {
    Map<TermId, Integer> above = served.ancestry().ancestors(ResolvedTerm.of(served, id).id());
    return Page.of(
        served,
        language,
        List.copyOf(above.entrySet()),
        paging,
        entry -> new Ancestor(served.names().ref(entry.getKey(), language), entry.getValue()));
  }

  @GetMapping("/{id}/parents")
  @Operation(summary = "Directly above")
  Page<TermRef> parents(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = "HP:0001250") String id) {
    return refs(served, language, Links.parents(ResolvedTerm.of(served, id).dossier()), paging);
  }

  @GetMapping("/{id}/children")
  @Operation(summary = "Directly below")
  Page<TermRef> children(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = "HP:0000118") String id) {
    return refs(served, language, Links.children(ResolvedTerm.of(served, id).dossier()), paging);
  }

  @GetMapping("/{id}/descendants")
  @Operation(summary = "Everything below, nearest first")
  Page<Ancestor> descendants(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = "HP:0000707") String id) {
    Map<TermId, Integer> below =
        Links.descendants(served.graph(), ResolvedTerm.of(served, id).dossier());
    return Page.of(
        served,
        language,
        List.copyOf(below.entrySet()),
        paging,
        entry -> new Ancestor(served.names().ref(entry.getKey(), language), entry.getValue()));
  }

  @GetMapping("/{id}/designations")
  @Operation(
      summary = "All words for it, in every language, with scope, translation status and release")
  Page<DesignationView> designations(
      ServedBuild served,
      Language language,
      Paging paging,
      @PathVariable @Parameter(example = "HP:0001250") String id) {
    return Page.of(
        served,
        language,
        ResolvedTerm.of(served, id).dossier().list(Designation.class),
        paging,
        DesignationView::of);
  }

  private static Page<TermRef> refs(
      ServedBuild served, Language language, List<TermId> ids, Paging paging) {
    return Page.of(served, language, ids, paging, id -> served.names().ref(id, language));
  }
}
