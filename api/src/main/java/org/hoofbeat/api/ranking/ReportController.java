package org.hoofbeat.api.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.report.Typeface;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A differential to print and to file. */
@RestController
@Tag(name = "ranking")
class ReportController {

  private final Typeface type;

  ReportController(Typeface type) {
    this.type = type;
  }

  @PostMapping(value = "/api/v1/rank/report", produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(summary = "The differential as a PDF; made in memory and not kept")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> report(
      ServedBuild served, Language language, @RequestBody RankQuestion question) {
    RankingEngine ranking = served.ranking();
    PhenotypicProfile profile = question.profile();
    RankAnswer answer =
        RankAnswer.of(served, language, ranking.rank(profile, question.request(ranking)));
    List<String> sources =
        served.build().releases().stream()
            .map(release -> release.source() + " " + release.version())
            .distinct()
            .toList();
    byte[] pdf =
        DifferentialReport.write(
            type,
            language,
            new DifferentialReport.Content(
                answer, patient(served, language, profile), sources, Instant.now()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("differential.pdf").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(pdf);
  }

  private static DifferentialReport.Patient patient(
      ServedBuild served, Language language, PhenotypicProfile profile) {
    String onset = profile.onset();
    List<TermRef> begun =
        onset == null
            ? List.of()
            : onset.startsWith("HP:")
                ? refs(served, language, List.of(TermId.parse(onset)))
                : List.of(TermRef.unnamed(onset));
    return new DifferentialReport.Patient(
        refs(served, language, profile.observed()),
        refs(served, language, profile.excluded()),
        refs(served, language, profile.genes()),
        begun,
        profile.sex());
  }

  private static List<TermRef> refs(ServedBuild served, Language language, List<TermId> ids) {
    return ids.stream()
        .map(id -> served.names().ref(served.graph().findCurrentId(id).orElse(id), language))
        .toList();
  }
}
