package org.hoofbeat.api.curation.mapping;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Predicate;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Decision;
import org.hoofbeat.api.curation.Move;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done to all that fit a filter, whatever page they are on; and taking it back. */
@RestController
@RequestMapping("/api/v1/curation")
@Tag(name = "curation")
class BulkController {

  private static final int SAMPLE = 10;
  private static final int MOST_UNDONE = 10_000;

  private final CuratedMappings mappings;
  private final ServerSettings settings;

  BulkController(CuratedMappings mappings, ServerSettings settings) {
    this.mappings = mappings;
    this.settings = settings;
  }

  /**
   * @param act {@code submit}, or an act of review
   * @param predicate with an act that accepts: the relation found right of all
   * @param preview say what would be done, and do nothing
   * @param onlyAllowed leave out those on which the caller may not act; else one such refuses all
   * @param expected refuse where another number would be acted on than was seen in the preview
   */
  record Bulk(
      @Nullable CurationFilter filter,
      @Schema(example = "accept") @Nullable String act,
      @Nullable String why,
      @Nullable String predicate,
      @Nullable Boolean preview,
      @Nullable Boolean onlyAllowed,
      @Nullable Integer expected) {}

  /**
   * @param total mappings acted on, or, in a preview, to be acted on
   * @param leftOut fit the filter, but the caller may not act on them
   * @param done in their new versions; undo takes them; empty in a preview
   * @param sample the first of them
   */
  record BulkAnswer(
      BuildRef build,
      String act,
      int total,
      int leftOut,
      List<Seen> done,
      List<MappingCard> sample) {}

  @PostMapping("/bulk")
  @Operation(
      summary =
          "One act on all that fit a filter, with a preview: all, or none where one of them may not")
  BulkAnswer bulk(ServedBuild served, Language language, Curator curator, @RequestBody Bulk bulk) {
    if (bulk.filter() == null || bulk.act() == null) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "The values 'filter' and 'act' are needed");
    }
    Act act = Act.review(bulk.act());
    Move move =
        Decision.move(act, new Decision(bulk.why(), bulk.predicate()), settings.dualReview());
    Predicate<CuratedMapping> wanted = bulk.filter().condition(curator);
    Predicate<CuratedMapping> allowed = wanted.and(one -> one.allows(act, curator));
    boolean preview = Boolean.TRUE.equals(bulk.preview());
    boolean careful = preview || Boolean.TRUE.equals(bulk.onlyAllowed());
    int fitting = mappings.list(wanted).size();
    List<CuratedMapping> chosen = mappings.list(careful ? allowed : wanted);
    if (bulk.expected() != null && bulk.expected() != chosen.size()) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT,
          chosen.size() + " mappings fit by now, not " + bulk.expected() + "\nMaybe look again.");
    }
    List<CuratedMapping> done =
        preview ? List.of() : mappings.actOnAll(careful ? allowed : wanted, move, curator);
    List<CuratedMapping> shown = preview ? chosen : done;
    return new BulkAnswer(
        served.ref(),
        act.text(),
        shown.size(),
        fitting - chosen.size(),
        done.stream().map(Seen::of).toList(),
        shown.stream()
            .limit(SAMPLE)
            .map(one -> MappingCard.of(served, language, one, curator))
            .toList());
  }

  /** @param assignee a user, null for nobody */
  record Assignment(
      @Nullable CurationFilter filter,
      @Schema(example = "[\"CM1\"]") @Nullable List<String> ids,
      @Schema(example = "wang") @Nullable String assignee) {}

  /** @param total mappings that changed hands */
  record Assigned(BuildRef build, int total) {}

  @PostMapping("/assign")
  @Operation(summary = "Put mappings, named or all that fit a filter, into somebody's hands")
  Assigned assign(ServedBuild served, Curator curator, @RequestBody Assignment assignment) {
    List<String> ids = assignment.ids();
    if (assignment.filter() == null && ids == null) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "One of 'filter' and 'ids' is needed");
    }
    Predicate<CuratedMapping> wanted =
        assignment.filter() == null ? one -> true : assignment.filter().condition(curator);
    Predicate<CuratedMapping> named =
        ids == null ? wanted : wanted.and(one -> ids.contains(one.id()));
    String assignee = assignment.assignee();
    String name =
        assignee == null || assignee.isBlank() ? null : Decision.checked(assignee.strip());
    return new Assigned(served.ref(), mappings.assign(named, name, curator).size());
  }

  /** Mappings in the versions that the acts to be taken back have made. */
  record Undo(@Schema(example = "[{\"id\":\"CM1\",\"version\":2}]") @Nullable List<Seen> items) {}

  /** @param items in their newest versions; taking these back does the act again */
  record Undone(BuildRef build, int total, List<Seen> items) {}

  @PostMapping("/undo")
  @Operation(
      summary =
          "Take back one's own last acts, one or a bulk's, while nothing came after: all or none")
  Undone undo(ServedBuild served, Curator curator, @RequestBody Undo undo) {
    List<Seen> items = undo.items();
    if (items == null || items.isEmpty() || items.size() > MOST_UNDONE) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "The value 'items' needs 1 to " + MOST_UNDONE + " mappings");
    }
    List<Seen> now = mappings.undo(items, curator).stream().map(Seen::of).toList();
    return new Undone(served.ref(), now.size(), now);
  }
}
