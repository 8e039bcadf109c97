package org.hoofbeat.api.curation.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.build.Changeable;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.mapping.CuratedMapping;
import org.hoofbeat.api.curation.mapping.CuratedMappings;
import org.hoofbeat.api.fhir.graph.ConceptMapFile;
import org.hoofbeat.api.mapping.MappingFilter;
import org.hoofbeat.exchange.sssom.MappingSet;
import org.hoofbeat.exchange.sssom.SssomJson;
import org.hoofbeat.exchange.sssom.SssomWriter;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Stated;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mapping sets as files: SSSOM 1.1 (TSV and JSON) and FHIR ConceptMap. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "sssom", description = "Mapping sets as files")
class MappingFileController {

  static final String TSV = "text/tab-separated-values";
  static final String JSON = "application/json";
  private static final String FHIR = "application/fhir+json";

  private final CuratedMappings mappings;

  MappingFileController(CuratedMappings mappings) {
    this.mappings = mappings;
  }

  @GetMapping("/mappings/sssom")
  @Operation(summary = "Mappings as the sources state them, as an SSSOM set")
  @ApiResponse(
      responseCode = "200",
      content = {@Content(mediaType = TSV), @Content(mediaType = JSON)})
  ResponseEntity<String> stated(
      ServedBuild served,
      @RequestParam(required = false)
          @Parameter(description = "An identifier or a prefix", example = "ORPHA")
          @Nullable String subject,
      @RequestParam(required = false)
          @Parameter(description = "An identifier or a prefix", example = "ICD11")
          @Nullable String object,
      @RequestParam(required = false) @Nullable String predicate,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(defaultValue = "tsv") @Parameter(description = "tsv or json") String format) {
    MappingFilter filter = new MappingFilter(subject, object, predicate, null, source);
    return sssom(served, "mappings", format, SssomSets.ofStated(served, filter.select(served)));
  }

  @GetMapping(value = "/mappings/conceptmap", produces = FHIR)
  @Operation(summary = "Mappings as the sources state them, as a FHIR R4 ConceptMap")
  ResponseEntity<String> statedMap(
      ServedBuild served,
      @RequestParam(required = false)
          @Parameter(description = "An identifier or a prefix", example = "ORPHA")
          @Nullable String subject,
      @RequestParam(required = false)
          @Parameter(description = "An identifier or a prefix", example = "ICD11")
          @Nullable String object,
      @RequestParam(required = false) @Nullable String predicate,
      @RequestParam(required = false) @Nullable String source) {
    MappingFilter filter = new MappingFilter(subject, object, predicate, null, source);
    return conceptMap(served, "stated", filter.select(served));
  }

  @Changeable
  @GetMapping("/curation/sssom")
  @Operation(
      summary =
          "Decided curated mappings as an SSSOM set, rejected pairs with predicate_modifier Not")
  @ApiResponse(
      responseCode = "200",
      content = {@Content(mediaType = TSV), @Content(mediaType = JSON)})
  ResponseEntity<String> curated(
      ServedBuild served,
      @RequestParam(defaultValue = "tsv") @Parameter(description = "tsv or json") String format) {
    return sssom(served, "curated", format, SssomSets.ofCurated(served, decided()));
  }

  @Changeable
  @GetMapping(value = "/curation/conceptmap", produces = FHIR)
  @Operation(
      summary = "Decided curated mappings as a FHIR R4 ConceptMap, rejected pairs as disjoint")
  ResponseEntity<String> curatedMap(ServedBuild served) {
    return conceptMap(
        served, "curated", decided().stream().map(CuratedMapping::statedDecision).toList());
  }

  private List<CuratedMapping> decided() {
    return mappings.list(mapping -> mapping.isAccepted() || mapping.isRejected());
  }

  private static ResponseEntity<String> conceptMap(
      ServedBuild served, String name, List<Stated<Mapping>> stated) {
    return file(served, name + ".conceptmap.json", FHIR, ConceptMapFile.of(served, name, stated));
  }

  private static ResponseEntity<String> sssom(
      ServedBuild served, String name, String format, MappingSet set) {
    return switch (format) {
      case "tsv" -> file(served, name + ".sssom.tsv", TSV, SssomWriter.write(set));
      case "json" -> file(served, name + ".sssom.json", JSON, SssomJson.write(set));
      default ->
          throw new HoofbeatFailure(
              ErrorCode.BAD_REQUEST,
              "Not a value of 'format': '" + Shown.of(format) + "'\nMaybe tsv or json.");
    };
  }

  private static ResponseEntity<String> file(
      ServedBuild served, String name, String type, String content) {
    String file = "hoofbeat-build-" + served.build().number() + "-" + name;
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .body(content);
  }
}
