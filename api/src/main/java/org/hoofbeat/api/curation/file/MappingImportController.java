package org.hoofbeat.api.curation.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.mapping.CuratedMappings;
import org.hoofbeat.api.curation.mapping.Draft;
import org.hoofbeat.api.curation.mapping.DraftBody;
import org.hoofbeat.exchange.sssom.MappingFile;
import org.hoofbeat.exchange.sssom.MappingTable;
import org.hoofbeat.exchange.sssom.Refused;
import org.hoofbeat.exchange.sssom.SssomJson;
import org.hoofbeat.exchange.sssom.SssomReader;
import org.hoofbeat.model.HoofbeatException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of mappings coming in: every row becomes a candidate, or is told of. */
@RestController
@RequestMapping("/api/v1/curation")
@Tag(name = "sssom")
class MappingImportController {

  private static final String SSSOM_TSV =
      """
      #curie_map:
      #  OMIM: https://omim.org/entry/
      #  ORPHA: http://www.orpha.net/ORDO/Orphanet_
      subject_id\tpredicate_id\tobject_id\tmapping_justification
      ORPHA:558\tskos:exactMatch\tOMIM:154700\tsemapv:ManualMappingCuration
      """;
  private static final String SSSOM_JSON =
      """
      {"mappings":[{"subject_id":"ORPHA:558","predicate_id":"skos:exactMatch","object_id":"OMIM:154700",
      "mapping_justification":"semapv:ManualMappingCuration"}]}
      """;
  private static final String TABLE =
      """
      subject_id,predicate_id,object_id
      ORPHA:558,skos:exactMatch,OMIM:154700
      """;
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final CuratedMappings mappings;

  MappingImportController(CuratedMappings mappings) {
    this.mappings = mappings;
  }

  /**
   * What became of a file's rows; the four numbers add up to {@code rows}.
   *
   * @param known pairs that were proposed before, or stand in the file twice
   * @param noMatch rows that state that there is no match (sssom:NoTermFound)
   * @param problems what is wrong with the first thousand refused rows, by their place in the file
   * @param notices what was renamed or left out of all rows
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

  @PostMapping(
      value = "/sssom",
      consumes = {MappingFileController.TSV, MappingFileController.JSON})
  @Operation(
      summary =
          "Propose every row of an SSSOM set as a candidate; known pairs are left alone, bad rows listed")
  @RequestBody(
      content = {
        @Content(mediaType = MappingFileController.TSV, examples = @ExampleObject(SSSOM_TSV)),
        @Content(mediaType = MappingFileController.JSON, examples = @ExampleObject(SSSOM_JSON))
      })
  Imported sssom(
      ServedBuild served,
      Curator curator,
      @Parameter(hidden = true) @RequestHeader("Content-Type") String type,
      InputStream body) {
    boolean json = type.startsWith(MappingFileController.JSON);
    return propose(served, curator, json ? SssomJson.read(body) : SssomReader.read(body));
  }

  @PostMapping(
      value = "/table",
      consumes = {CSV, XLSX})
  @Operation(
      summary =
          "Propose every row of a CSV or XLSX table as a candidate; columns as in SSSOM or as in our own tables")
  @RequestBody(
      content = {
        @Content(mediaType = CSV, examples = @ExampleObject(TABLE)),
        @Content(mediaType = XLSX)
      })
  Imported table(
      ServedBuild served,
      Curator curator,
      @Parameter(hidden = true) @RequestHeader("Content-Type") String type,
      InputStream body) {
    boolean csv = type.startsWith(CSV);
    return propose(served, curator, csv ? MappingTable.readCsv(body) : MappingTable.readXlsx(body));
  }

  private Imported propose(ServedBuild served, Curator curator, MappingFile file) {
    List<Map<String, String>> rows = file.set().rows();
    Refused refused = file.refused();
    List<Draft> drafts = new ArrayList<>();
    int noMatch = 0;
    int read = rows.size() + refused.count();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).containsValue("sssom:NoTermFound")) {
        noMatch++;
        continue;
      }
      try {
        drafts.add(body(rows.get(i)).draft(served));
      } catch (HoofbeatException e) {
        refused.add(file.places().get(i), String.valueOf(e.getMessage()));
      }
    }
    int proposed = mappings.proposeImported(drafts, curator, served.build().number()).size();
    return new Imported(
        served.ref(),
        read,
        proposed,
        drafts.size() - proposed,
        noMatch,
        refused.count(),
        refused.told(),
        file.notices());
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
}
