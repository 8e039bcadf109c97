package org.hoofbeat.api.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ranking and comparing. Findings travel in bodies only, and are neither kept nor logged. */
@RestController
@RequestMapping("/api/v1")
@Tag(
    name = "ranking",
    description = "Diseases for a patient's findings; decision support, not a diagnosis")
class RankingController {

  /** The body of {@code /compare}. */
  record Pair(
      @Schema(example = "OMIM:154700") @Nullable String a,
      @Schema(example = "OMIM:609192") @Nullable String b) {}

  @PostMapping("/rank")
  @Operation(summary = "Diseases ranked by findings, each with the parts of its score")
  RankAnswer rank(ServedBuild served, Language language, @RequestBody RankQuestion question) {
    return RankAnswer.of(served, language, question);
  }

  @PostMapping("/questions")
  @Operation(
      summary =
          "What to ask next: findings that would tell the first candidates apart, and pairs of diseases; limit counts questions")
  Questions questions(ServedBuild served, Language language, @RequestBody RankQuestion question) {
    return Questions.of(served, language, question);
  }

  @PostMapping("/compare")
  @Operation(
      summary =
          "Two diseases side by side: shared, contradicting and differing findings, every similarity")
  Comparison compare(ServedBuild served, Language language, @RequestBody Pair pair) {
    if (pair.a() == null || pair.b() == null) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "The values 'a' and 'b' are needed\nMaybe {\"a\":\"OMIM:154700\",\"b\":\"OMIM:609192\"}.");
    }
    return Comparison.of(served, served.ranking(), language, pair.a(), pair.b());
  }
}
