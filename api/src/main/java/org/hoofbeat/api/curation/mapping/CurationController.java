package org.hoofbeat.api.curation.mapping;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.api.answer.Page;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.build.Changeable;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Decision;
import org.hoofbeat.api.curation.Move;
import org.hoofbeat.api.curation.Status;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What curators do: propose, edit, submit, look back. */
@RestController
@RequestMapping("/api/v1/curation/mappings")
@Tag(
    name = "curation",
    description = "Curated mappings, from candidate to decision, with every act kept")
class CurationController {

  private final CuratedMappings mappings;

  CurationController(CuratedMappings mappings) {
    this.mappings = mappings;
  }

  /** What somebody says about a mapping. */
  record Comment(@Schema(example = "Both name the same gene.") @Nullable String text) {}

  @Changeable
  @GetMapping
  @Operation(summary = "Curated mappings by status, ends, author and justification")
  Page<MappingCard> list(
      ServedBuild served,
      Language language,
      Paging paging,
      Curator curator,
      @RequestParam(required = false) @Parameter(example = "in_review") @Nullable String status,
      @RequestParam(required = false) @Parameter(description = "An identifier or a prefix")
          @Nullable String subject,
      @RequestParam(required = false) @Parameter(description = "An identifier or a prefix")
          @Nullable String object,
      @RequestParam(required = false) @Nullable String author,
      @RequestParam(required = false) @Nullable String justification,
      @RequestParam(required = false) @Parameter(description = "A user, or - for nobody")
          @Nullable String assignee,
      @RequestParam(required = false)
          @Parameter(description = "Only those on which the caller can decide now")
          @Nullable Boolean waiting) {
    CurationFilter filter =
        new CurationFilter(status, subject, object, author, justification, assignee, waiting);
    List<CuratedMapping> found = mappings.list(filter.condition(curator));
    return Page.of(
        served, language, found, paging, one -> MappingCard.of(served, language, one, curator));
  }

  @PostMapping
  @Operation(
      summary = "Propose a pair; refused where it is known, in either direction, rejected or not")
  ResponseEntity<MappingCard> propose(
      ServedBuild served, Language language, Curator curator, @RequestBody DraftBody body) {
    CuratedMapping made =
        mappings.propose(body.draft(served), curator, body.why(), served.build().number());
    return answer(HttpStatus.CREATED, served, language, made, curator);
  }

  @Changeable
  @GetMapping("/{id}")
  @Operation(summary = "One curated mapping; its ETag goes into If-Match of the next act")
  ResponseEntity<MappingCard> get(
      ServedBuild served,
      Language language,
      Curator curator,
      @PathVariable @Parameter(example = "CM1") String id) {
    return answer(HttpStatus.OK, served, language, mappings.get(id), curator);
  }

  @Changeable
  @GetMapping("/{id}/history")
  @Operation(
      summary =
          "Every act on it: who, when, why, before, after; votes of an open blind review are left out")
  List<HistoryEntry> history(Curator curator, @PathVariable @Parameter(example = "CM1") String id) {
    CuratedMapping now = mappings.get(id);
    return mappings.history(id).stream()
        .map(one -> now.status() == Status.IN_REVIEW ? one.blindFor(curator, now) : one)
        .map(HistoryEntry::of)
        .toList();
  }

  @PutMapping("/{id}")
  @Operation(summary = "Change a candidate")
  ResponseEntity<MappingCard> edit(
      ServedBuild served,
      Language language,
      Curator curator,
      @PathVariable @Parameter(example = "CM1") String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody DraftBody body) {
    CuratedMapping after =
        mappings.edit(id, Version.read(ifMatch), body.draft(served), curator, body.why());
    return answer(HttpStatus.OK, served, language, after, curator);
  }

  @PostMapping("/{id}/submit")
  @Operation(summary = "Hand a candidate to the reviewers")
  ResponseEntity<MappingCard> submit(
      ServedBuild served,
      Language language,
      Curator curator,
      @PathVariable @Parameter(example = "CM1") String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable Decision decision) {
    Move move = Decision.move(Act.SUBMIT, decision, false);
    CuratedMapping after = mappings.act(id, Version.read(ifMatch), move, curator);
    return answer(HttpStatus.OK, served, language, after, curator);
  }

  @PostMapping("/{id}/comments")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary =
          "Say something about it, for its history; hidden from the other reviewer of a blind review after one's vote")
  void comment(
      Curator curator,
      @PathVariable @Parameter(example = "CM1") String id,
      @RequestBody Comment comment) {
    String text = Decision.checked(comment.text());
    if (text == null || text.isBlank()) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "The value 'text' is missing");
    }
    mappings.comment(id, text.strip(), curator);
  }

  @GetMapping("/{id}/evidence")
  @Operation(
      summary = "Both ends side by side: names, what is above, findings, and what they share")
  Evidence evidence(
      ServedBuild served,
      Language language,
      Curator curator,
      @PathVariable @Parameter(example = "CM1") String id) {
    CuratedMapping mapping = mappings.get(id);
    return Evidence.of(served, language, mapping.subject(), mapping.object());
  }

  static ResponseEntity<MappingCard> answer(
      HttpStatus status,
      ServedBuild served,
      Language language,
      CuratedMapping mapping,
      Curator viewer) {
    return ResponseEntity.status(status)
        .eTag("\"" + mapping.version() + "\"")
        .body(MappingCard.of(served, language, mapping, viewer));
  }
}
