package org.hoofbeat.api.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.exchange.phenopacket.PhenopacketReader;
import org.hoofbeat.exchange.phenopacket.PhenopacketWriter;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Findings as phenopackets, in and out. */
@RestController
@RequestMapping("/api/v1/phenopackets")
@Tag(name = "ranking")
class PhenopacketController {

  private static final int LONGEST_ID = 100;
  private static final String EXAMPLE =
      """
      {"id":"p1","phenotypicFeatures":[{"type":{"id":"HP:0001166","label":"Arachnodactyly"}}]}
      """;

  @PostMapping(value = "/rank", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Diseases ranked for a phenopacket of version 2 or 1",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      schema = @Schema(type = "object", description = "A phenopacket"),
                      examples = @ExampleObject(EXAMPLE))))
  RankAnswer rank(
      ServedBuild served,
      Language language,
      @RequestBody String packet,
      @RequestParam(required = false) @Parameter(example = "evidence") @Nullable String engine,
      @RequestParam(required = false) @Parameter(example = "20") @Nullable Integer limit) {
    RankingEngine ranking = served.ranking();
    RankQuestion question =
        new RankQuestion(null, null, null, null, null, engine, null, limit, null);
    PhenotypicProfile profile = PhenopacketReader.read(packet);
    return RankAnswer.of(served, language, ranking.rank(profile, question.request(ranking)));
  }

  @PostMapping(value = "/export", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Findings as a phenopacket of version 2 that names the release of their vocabulary")
  String export(
      ServedBuild served,
      Language language,
      @RequestBody RankQuestion question,
      @RequestParam(defaultValue = "patient") @Parameter(description = "What the packet is called")
          String id) {
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a value of 'id': '" + Shown.of(id) + "'\nMaybe 1 to " + LONGEST_ID + " characters.");
    }
    PhenotypicProfile profile = question.profile();
    return PhenopacketWriter.write(
        id,
        profile,
        served.build().createdAt(),
        served.hpoRelease(),
        term -> label(served, language, term));
  }

  private static String label(ServedBuild served, Language language, TermId term) {
    String name =
        served.names().ref(served.graph().findCurrentId(term).orElse(term), language).name();
    return name == null ? "" : name;
  }
}
