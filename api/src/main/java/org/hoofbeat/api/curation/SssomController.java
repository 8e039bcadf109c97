package org.hoofbeat.api.curation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.Changeable;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.mapping.MappingFilter;
import org.hoofbeat.exchange.sssom.MappingSet;
import org.hoofbeat.exchange.sssom.SssomReader;
import org.hoofbeat.exchange.sssom.SssomWriter;
import org.hoofbeat.model.HoofbeatException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mapping sets as files, in and out (SSSOM 1.1 TSV). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "sssom", description = "Mapping sets as SSSOM files")
class SssomController {

  private static final String TSV = "text/tab-separated-values";
  private static final int PROBLEMS_SHOWN = 1_000;

  private final CuratedMappings mappings;

  SssomController(CuratedMappings mappings) {
    this.mappings = mappings;
  }

  @GetMapping(value = "/mappings/sssom", produces = TSV)
  @Operation(summary = "Mappings as the sources state them, as an SSSOM set")
  ResponseEntity<String> stated(
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
    return file(served, "mappings", SssomSets.ofStated(served, filter.select(served)));
  }

  @Changeable
  @GetMapping(value = "/curation/sssom", produces = TSV)
  @Operation(
      summary =
          "Decided curated mappings as an SSSOM set, rejected pairs with predicate_modifier Not")
  ResponseEntity<String> curated(ServedBuild served) {
    List<CuratedMapping> decided =
        mappings.list(mapping -> mapping.isAccepted() || mapping.isRejected());
    return file(served, "curated", SssomSets.ofCurated(served, decided));
  }

  /**
   * What became of a file's rows; the four numbers add up to {@code rows}.
   *
   * @param known pairs that were proposed before
   * @param noMatch rows that state that there is no match (sssom:NoTermFound)
   * @param notices what was renamed or left out
   */
  record Imported(
      BuildRef build,
      int rows,
      int proposed,
      int known,
      int noMatch,
      int refused,
      List<String> problems,
      List<String> notices) {}

  @PostMapping(value = "/curation/sssom", consumes = TSV)
  @Operation(
      summary =
          "Propose every row of an SSSOM set as a candidate; known pairs are left alone, bad rows listed")
  Imported imported(ServedBuild served, Curator curator, InputStream body) {
    MappingSet set = SssomReader.read(body);
    int proposed = 0;
    int known = 0;
    int noMatch = 0;
    int refused = 0;
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < set.rows().size(); i++) {
      Map<String, String> row = set.rows().get(i);
      if (row.containsValue("sssom:NoTermFound")) {
        noMatch++;
        continue;
      }
      try {
        Draft draft = body(row).draft(served);
        if (mappings.isKnown(draft)) {
          known++;
        } else {
          mappings.propose(draft, curator, "imported", served.build().number());
          proposed++;
        }
      } catch (HoofbeatException e) {
        refused++;
        if (problems.size() < PROBLEMS_SHOWN) {
          problems.add("Mapping " + (i + 1) + ": " + e.getMessage());
        }
      }
    }
    return new Imported(
        served.ref(),
        set.rows().size(),
        proposed,
        known,
        noMatch,
        refused,
        problems,
        set.notices());
  }

  private static DraftBody body(Map<String, String> row) {
    String confidence = row.get("confidence");
    return new DraftBody(
        row.get("subject_id"),
        row.get("predicate_id"),
        row.get("object_id"),
        "Not".equals(row.get("predicate_modifier")),
        row.get("mapping_justification"),
        confidence == null ? null : Double.valueOf(confidence),
        row.get("comment"),
        null);
  }

  private static ResponseEntity<String> file(ServedBuild served, String name, MappingSet set) {
    String file = "hoofbeat-" + name + "-build-" + served.build().number() + ".sssom.tsv";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, TSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .body(SssomWriter.write(set));
  }
}
