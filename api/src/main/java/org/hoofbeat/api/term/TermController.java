package org.hoofbeat.api.term;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.api.answer.Page;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
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

  @GetMapping("/{id}")
  @Operation(
      summary = "What is known of an identifier; old and alternative ones resolve with a notice")
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
    List<TermId> ids = served.graph().listByExactName(name.strip());
    return Page.of(served, language, ids, paging, id -> served.names().ref(id, language));
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
}
