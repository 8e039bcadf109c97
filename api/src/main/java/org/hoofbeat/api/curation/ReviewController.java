package org.hoofbeat.api.curation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
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

/** What reviewers do: decide, one at a time or all that fit a filter. */
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

  /** All that fit the filter, whatever page they are on; {@code act} may also be {@code submit}. */
  record Bulk(@Nullable CurationFilter filter, @Nullable String act, @Nullable String why) {}

  /** @param ids the mappings acted on */
  record BulkAnswer(BuildRef build, String act, int total, List<String> ids) {}

  @PostMapping("/mappings/{id}/{act}")
  @Operation(summary = "Accept, reject, return, reconcile-accept, reconcile-reject or reopen")
  ResponseEntity<MappingCard> act(
      ServedBuild served,
      Language language,
      Curator curator,
      @PathVariable String id,
      @PathVariable @Parameter(example = "accept") String act,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) CurationController.@Nullable Reason reason) {
    String why = reason == null ? null : reason.why();
    Act wanted = review(act);
    CuratedMapping after =
        mappings.act(id, Version.read(ifMatch), wanted, curator, why, settings.dualReview());
    return CurationController.answer(HttpStatus.OK, served, language, after, curator);
  }

  @PostMapping("/bulk")
  @Operation(summary = "One act on all that fit a filter: all, or none where one of them may not")
  BulkAnswer bulk(ServedBuild served, Curator curator, @RequestBody Bulk bulk) {
    if (bulk.filter() == null || bulk.act() == null) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "The values 'filter' and 'act' are needed");
    }
    Act act = review(bulk.act());
    List<CuratedMapping> changed =
        mappings.actOnAll(
            bulk.filter().condition(), act, curator, bulk.why(), settings.dualReview());
    return new BulkAnswer(
        served.ref(),
        act.text(),
        changed.size(),
        changed.stream().map(CuratedMapping::id).toList());
  }

  private static Act review(String text) {
    Act act = Act.parse(text);
    if (act == Act.EDIT) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "An edit is no act of review\nMaybe PUT /api/v1/curation/mappings/{id}.");
    }
    return act;
  }
}
