package org.hoofbeat.api.curation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.build.Changeable;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of what was read: a wording for a term, or a wording that is not that term. */
@RestController
@RequestMapping("/api/v1/curation/wordings")
@Tag(name = "curation")
class WordingController {

  private static final int LONGEST = 64;

  private final CuratedWordings wordings;

  WordingController(CuratedWordings wordings) {
    this.wordings = wordings;
  }

  /** A correction. */
  record Correction(
      @Schema(example = "HP:0001250") @Nullable String term,
      @Schema(example = "抽风") @Nullable String wording,
      @Schema(example = "accepted", description = "accepted or rejected") @Nullable String verdict,
      @Nullable String why) {}

  /** Every decision, the oldest first. */
  record Decisions(int total, List<WordingAct> items) {}

  @Changeable
  @GetMapping
  @Operation(summary = "Every decision on a wording, who took it, when and why")
  Decisions list() {
    List<WordingAct> all = wordings.list();
    return new Decisions(all.size(), all);
  }

  @Changeable
  @GetMapping(value = "/export", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  @Operation(summary = "Every decision as a table, tab-separated")
  String export() {
    StringBuilder out = new StringBuilder("term\twording\tverdict\tcurator\tat\tbuild\twhy\n");
    for (WordingAct act : wordings.list()) {
      out.append(act.term()).append('\t').append(act.wording()).append('\t');
      out.append(act.verdict()).append('\t').append(act.curator()).append('\t').append(act.at());
      out.append('\t').append(act.build()).append('\t');
      out.append(act.why() == null ? "" : act.why().replaceAll("\\s+", " ")).append('\n');
    }
    return out.toString();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Accept a wording for a term, or reject it; reading of text follows at once")
  WordingAct decide(ServedBuild served, Curator curator, @RequestBody Correction correction) {
    String given = correction.term() == null ? "" : correction.term();
    TermId term =
        TermId.find(given)
            .flatMap(served.graph()::findCurrentId)
            .orElseThrow(() -> bad("term", given, "an identifier of HPO, HP:0001250"));
    String wording = correction.wording() == null ? "" : correction.wording().strip();
    if (wording.length() < 2
        || wording.length() > LONGEST
        || wording.matches("(?s).*\\s{2}.*|.*\t.*")) {
      throw bad("wording", wording, "2 to " + LONGEST + " characters");
    }
    String verdict = correction.verdict() == null ? "" : correction.verdict();
    if (!Set.of(WordingAct.ACCEPTED, WordingAct.REJECTED).contains(verdict)) {
      throw bad("verdict", verdict, "accepted or rejected");
    }
    WordingAct act =
        new WordingAct(
            term.value(),
            wording,
            verdict,
            curator.name(),
            Instant.now().toString(),
            served.build().number(),
            correction.why());
    wordings.decide(act);
    return act;
  }

  private static HoofbeatFailure bad(String name, String value, String maybe) {
    return new HoofbeatFailure(
        ErrorCode.BAD_REQUEST,
        "Not a value of '" + name + "': '" + Shown.of(value) + "'\nMaybe " + maybe + ".");
  }
}
