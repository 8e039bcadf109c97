package org.hoofbeat.api.curation.mapping;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Decision;
import org.hoofbeat.api.curation.Move;
import org.hoofbeat.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What reviewers do: decide, one at a time. */
@RestController
@RequestMapping("/api/v1/review")
@Tag(name = "curation")
class ReviewController {

  private final CuratedMappings mappings;
  private final ServerSettings settings;

  ReviewController(CuratedMappings mappings, ServerSettings settings) {
    this.mappings = mappings;
    this.settings = settings;
  }

  /** @param total accepted mappings whose ends were replaced, and which are of what replaced them now */
  record Followed(BuildRef build, int total, List<MappingCard> items) {}

  @PostMapping("/follow")
  @Operation(
      summary =
          "Move accepted mappings whose ends this build has replaced to what replaced them; what is not plain is left for a person")
  Followed follow(ServedBuild served, Language language, Curator curator) {
    List<MappingCard> items =
        mappings
            .follow(
                served.graph()::findCurrentId,
                "replaced in build " + served.build().number(),
                curator)
            .stream()
            .map(mapping -> MappingCard.of(served, language, mapping, curator))
            .toList();
    return new Followed(served.ref(), items.size(), items);
  }

  @PostMapping("/mappings/{id}/{act}")
  @Operation(summary = "Accept, reject, return, reconcile-accept, reconcile-reject or reopen")
  ResponseEntity<MappingCard> act(
      ServedBuild served,
      Language language,
      Curator curator,
      @PathVariable @Parameter(example = "CM1") String id,
      @PathVariable @Parameter(example = "accept") String act,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable Decision decision) {
    Move move = Decision.move(Act.review(act), decision, settings.dualReview());
    CuratedMapping after = mappings.act(id, Version.read(ifMatch), move, curator);
    return CurationController.answer(HttpStatus.OK, served, language, after, curator);
  }
}
