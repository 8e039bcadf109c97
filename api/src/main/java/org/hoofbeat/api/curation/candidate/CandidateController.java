package org.hoofbeat.api.curation.candidate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.answer.Vocabulary;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.Changeable;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.mapping.CuratedMapping;
import org.hoofbeat.api.curation.mapping.CuratedMappings;
import org.hoofbeat.api.curation.mapping.Draft;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has the program propose candidates, and checks what was decided against the build of today. */
@RestController
@RequestMapping("/api/v1/curation")
@Tag(name = "curation")
class CandidateController {

  private static final int MOST = 2_000;
  private static final int USUAL = 200;

  private final CuratedMappings mappings;
  private final Looking looking;

  CandidateController(CuratedMappings mappings, Looking looking) {
    this.mappings = mappings;
    this.looking = looking;
  }

  record Search(
      @Schema(example = "ORPHA") @Nullable String from,
      @Schema(example = "ICD11") @Nullable String to,
      @Nullable Integer limit) {}

  /**
   * @param looked pairs found that no source states
   * @param known of these, pairs that were proposed before, rejected ones among them: left alone
   * @param ids the new candidates
   */
  record Proposed(
      BuildRef build, String from, String to, int looked, int known, int total, List<String> ids) {}

  @PostMapping("/candidates")
  @Operation(
      summary =
          "Propose pairs by equal names, shared cross-references and paths; known and rejected ones are left alone")
  Proposed propose(ServedBuild served, Curator curator, @RequestBody Search search) {
    if (search.from() == null || search.to() == null) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "The values 'from' and 'to' are needed\nMaybe {\"from\":\"ORPHA\",\"to\":\"ICD11\"}.");
    }
    int limit = search.limit() == null ? USUAL : search.limit();
    if (limit < 1 || limit > MOST) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "Not a value of 'limit': " + limit + "\nMaybe 1 to " + MOST + ".");
    }
    String from = Vocabulary.of(served.graph(), "from", search.from());
    String to = Vocabulary.of(served.graph(), "to", search.to());
    List<Draft> drafts =
        looking.run(progress -> Candidates.find(served, from, to, limit, progress));
    List<String> made = mappings.proposeFound(drafts, curator, served.build().number());
    return new Proposed(
        served.ref(), from, to, drafts.size(), drafts.size() - made.size(), made.size(), made);
  }

  @Changeable
  @GetMapping("/candidates")
  @Operation(summary = "How far the search for candidates is, where one is under way")
  Looking.Looked looked() {
    return looking.looked();
  }

  @PostMapping("/candidates/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End the search for candidates; nothing is proposed")
  void cancel() {
    looking.cancel();
  }

  /** @param kept ids whose both ends are live in this build */
  record Reapplied(BuildRef build, int total, int kept, List<Moved> changed, List<Moved> lost) {}

  /**
   * @param subjectNow what stands for the subject today; left out where nothing does
   * @param problem {@code replaced}, {@code obsolete} or {@code unknown}
   */
  record Moved(
      String id,
      String subject,
      String object,
      @Nullable TermRef subjectNow,
      @Nullable TermRef objectNow,
      String problem) {}

  @PostMapping("/reapply")
  @Operation(
      summary =
          "Which accepted mappings still hold in this build, which ends were replaced, which are gone")
  Reapplied reapply(ServedBuild served, Language language) {
    List<Moved> changed = new ArrayList<>();
    List<Moved> lost = new ArrayList<>();
    List<CuratedMapping> accepted = mappings.list(CuratedMapping::isAccepted);
    for (CuratedMapping mapping : accepted) {
      End subject = End.of(served, language, mapping.subject());
      End object = End.of(served, language, mapping.object());
      boolean gone = subject.gone || object.gone;
      if (gone || subject.moved || object.moved) {
        String problem =
            !gone ? "replaced" : subject.now == null || object.now == null ? "unknown" : "obsolete";
        Moved moved =
            new Moved(
                mapping.id(),
                mapping.subject().value(),
                mapping.object().value(),
                subject.now,
                object.now,
                problem);
        (gone ? lost : changed).add(moved);
      }
    }
    return new Reapplied(
        served.ref(),
        accepted.size(),
        accepted.size() - changed.size() - lost.size(),
        changed,
        lost);
  }

  private record End(@Nullable TermRef now, boolean moved, boolean gone) {
    static End of(ServedBuild served, Language language, TermId id) {
      TermId current = served.graph().findCurrentId(id).orElse(null);
      if (current == null) {
        return new End(null, false, true);
      }
      TermRef now = served.names().ref(current, language);
      return new End(now, !current.equals(id), Boolean.TRUE.equals(now.obsolete()));
    }
  }
}
