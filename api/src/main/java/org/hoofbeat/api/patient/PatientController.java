package org.hoofbeat.api.patient;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.security.audit.AuditLog;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The hospital's own patients, counted. */
@RestController
@RequestMapping("/api/v1/patients")
@Tag(
    name = "patients",
    description = "De-identified patients of this hospital, where its operator archives them")
class PatientController {

  private static final String EXAMPLE =
      """
      {"id":"case-1","subject":{"id":"P1","sex":"FEMALE"},
       "diseases":[{"term":{"id":"MONDO:0007947","label":"Marfan syndrome"},"onset":{"age":{"iso8601duration":"P3Y"}}}],
       "metaData":{"phenopacketSchemaVersion":"2.0"}}""";

  private final PatientArchive archive;
  private final AuditLog audit;

  PatientController(PatientArchive archive, AuditLog audit) {
    this.archive = archive;
    this.audit = audit;
  }

  /** @param term where the value is an identifier */
  record ValueCount(String value, @Nullable TermRef term, int patients) {}

  /**
   * @param least smaller counts are hidden
   * @param total patients; left out while they are fewer than that
   * @param others patients of diseases that are not named, as they have too few
   */
  record PatientsAnswer(
      BuildRef build,
      String lang,
      String disclaimer,
      int least,
      @Nullable Integer total,
      List<ValueCount> diseases,
      int others) {}

  /**
   * @param name {@code onset}, {@code delay}, {@code department}, {@code sex} or {@code treatment}
   * @param others patients of values that are not named, as they have too few
   */
  record ChartAnswer(String name, List<ValueCount> values, int others) {}

  record DiseaseAnswer(
      BuildRef build,
      String lang,
      String disclaimer,
      int least,
      TermRef disease,
      List<ChartAnswer> charts) {}

  /**
   * All that was kept of a packet.
   *
   * @param id what it is taken out by
   * @param delay {@code under_1}, {@code from_1_to_2}… years from onset to diagnosis
   */
  record Archived(
      BuildRef build,
      String id,
      TermRef disease,
      String sex,
      @Nullable TermRef onset,
      @Nullable String delay,
      @Nullable String department,
      List<TermRef> treatments) {}

  @GetMapping
  @Operation(
      summary = "How many patients are archived, by disease; counts under 5 are put together")
  PatientsAnswer count(ServedBuild served, Language language) {
    List<ArchivedPatient> patients = archive.list();
    SmallCells diseases = new PatientCharts(served, patients).diseases();
    boolean shown = SmallCells.mayShow(patients.size());
    return new PatientsAnswer(
        served.ref(),
        language.tag(),
        ServedBuild.DISCLAIMER,
        SmallCells.LEAST,
        shown ? patients.size() : null,
        values(served, language, true, diseases),
        shown ? diseases.others() : 0);
  }

  @GetMapping("/{disease}")
  @Operation(
      summary =
          "Patients of a disease by onset, delay to diagnosis, department, sex and treatment; none where they are too few")
  DiseaseAnswer charts(
      ServedBuild served,
      Language language,
      @PathVariable @Parameter(example = "MONDO:0007947") String disease) {
    TermId id = PatientCharts.diseaseOf(served, TermId.parse(disease));
    List<PatientCharts.Chart> charts = new PatientCharts(served, archive.list()).of(id);
    if (charts.isEmpty()) {
      throw new HoofbeatFailure(
          ErrorCode.NOT_FOUND,
          "Fewer than "
              + SmallCells.LEAST
              + " patients, or too few to be shown: '"
              + Shown.of(disease)
              + "'");
    }
    return new DiseaseAnswer(
        served.ref(),
        language.tag(),
        ServedBuild.DISCLAIMER,
        SmallCells.LEAST,
        served.names().ref(id, language),
        charts.stream()
            .map(
                chart ->
                    new ChartAnswer(
                        chart.name(),
                        values(served, language, chart.term(), chart.values()),
                        chart.values().others()))
            .toList());
  }

  @PostMapping(value = "/packets", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Archive a de-identified phenopacket of version 2: refused where it tells who the patient is",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      schema = @Schema(type = "object", description = "A phenopacket"),
                      examples = @ExampleObject(EXAMPLE))))
  Archived archive(
      ServedBuild served,
      Language language,
      @RequestBody String packet,
      @RequestParam(required = false) @Parameter(example = "Neurology") @Nullable String department,
      @RequestParam(required = false)
          @Parameter(description = "Age at diagnosis, ISO 8601", example = "P7Y")
          @Nullable String diagnosed) {
    String who = name();
    Submission submission = Submission.read(served, packet, department, diagnosed);
    ArchivedPatient patient = submission.patient();
    archive.add(patient);
    audit.record(who, "packet archived", patient.id());
    return archived(served, language, submission.disease(), patient);
  }

  @DeleteMapping("/packets/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take a packet out of the archive and its file")
  void remove(@PathVariable @Parameter(example = "0f3a5c7e9b1d2f4a") String id) {
    String who = name();
    archive.remove(id);
    audit.record(who, "packet removed", id);
  }

  private static Archived archived(
      ServedBuild served, Language language, TermId disease, ArchivedPatient kept) {
    TermId onset = kept.onset();
    Delay delay = kept.delay();
    return new Archived(
        served.ref(),
        kept.id(),
        served.names().ref(disease, language),
        kept.sex().name().toLowerCase(Locale.ROOT),
        onset == null ? null : served.names().ref(onset, language),
        delay == null ? null : delay.text(),
        kept.department(),
        kept.treatments().stream().map(id -> served.names().ref(id, language)).toList());
  }

  /** On the operator's own machine nobody logs in to rank; what is archived has a name beside it all the same. */
  private static String name() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null || caller instanceof AnonymousAuthenticationToken) {
      throw new HoofbeatFailure(
          ErrorCode.FORBIDDEN, "Only somebody known by name may archive a patient\nMaybe log in.");
    }
    return caller.getName();
  }

  private static List<ValueCount> values(
      ServedBuild served, Language language, boolean term, SmallCells cells) {
    return cells.named().stream()
        .map(
            cell ->
                new ValueCount(
                    cell.value(),
                    Optional.of(cell.value())
                        .filter(value -> term)
                        .flatMap(TermId::find)
                        .map(id -> served.names().ref(id, language))
                        .orElse(null),
                    cell.patients()))
        .toList();
  }
}
