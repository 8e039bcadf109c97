package org.hoofbeat.api.text;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.name.CuratedNames;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.deidentify.Deidentifier;
import org.hoofbeat.text.deidentify.Identifier;
import org.hoofbeat.text.measure.Measurement;
import org.hoofbeat.text.normalise.NormalisedPhrase;
import org.hoofbeat.text.structure.NamedConcept;
import org.hoofbeat.text.structure.Section;
import org.hoofbeat.text.structure.StructuredNote;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notes into records, diagnoses into codes, names out of notes. The text travels in the body only, and is neither kept nor logged. */
@RestController
@RequestMapping("/api/v1/text")
@Tag(name = "text")
class StructureController {

  private static final String DEFAULT_SYSTEM = "ICD10CN-BJ";

  private final CuratedNames names;

  StructureController(CuratedNames names) {
    this.names = names;
  }

  /**
   * A note as a record; offsets are UTF-16 of the text as sent.
   *
   * @param age ISO 8601, {@code P5Y}
   */
  record StructureAnswer(
      BuildRef build,
      String lang,
      String disclaimer,
      String sex,
      @Nullable String age,
      List<Section> sections,
      List<Found> findings,
      List<Measurement> measurements,
      List<NamedConcept> diagnoses,
      List<NamedConcept> drugs,
      List<NamedConcept> procedures) {}

  @PostMapping(value = "/structure", produces = "application/json")
  @Operation(
      summary =
          "A note or report as a record: sections, patient, findings, values, diagnoses, drugs, procedures")
  Object structure(
      ServedBuild served,
      Language language,
      @RequestBody TextController.Note note,
      @RequestParam(defaultValue = "json") @Parameter(description = "json, phenopacket or fhir")
          String form) {
    StructuredNote read = served.notes().read(note.read(), names.own().wordings());
    return switch (form) {
      case "json" -> answer(served, language, read);
      case "phenopacket" -> NotePhenopacket.of(served, language, read);
      case "fhir" -> NoteBundle.of(served, language, read);
      default ->
          throw new HoofbeatFailure(
              ErrorCode.BAD_REQUEST,
              "Not a value of 'form': '" + Shown.of(form) + "'\nMaybe json, phenopacket or fhir.");
    };
  }

  private static StructureAnswer answer(
      ServedBuild served, Language language, StructuredNote read) {
    return new StructureAnswer(
        served.ref(),
        language.tag(),
        ServedBuild.DISCLAIMER,
        read.patient().sex().name(),
        read.patient().iso8601(),
        read.sections(),
        read.findings().stream().map(one -> Found.of(served, language, one)).toList(),
        read.measurements(),
        read.diagnoses(),
        read.drugs(),
        read.procedures());
  }

  /** The body of {@code /text/normalise}. */
  record Phrase(
      @Schema(example = "糖尿病/高血压./上呼吸道感染") @Nullable String text,
      @Schema(example = "ICD10CN-BJ", description = "Code system; ICD10CN-BJ unless given")
          @Nullable String system) {}

  /** A code for a part of the text. */
  record Coded(String code, String name, int start, int end, double score, String reason) {}

  /** Codes in the order of the text. */
  record NormaliseAnswer(
      BuildRef build, String disclaimer, String system, int total, List<Coded> items) {}

  @PostMapping("/normalise")
  @Operation(summary = "Codes of one system for a line that holds one diagnosis or several")
  NormaliseAnswer normalise(ServedBuild served, @RequestBody Phrase phrase) {
    String text = new TextController.Note(phrase.text(), false).read();
    String given = phrase.system();
    String system = given == null || given.isBlank() ? DEFAULT_SYSTEM : given.strip();
    List<Coded> items =
        served.diagnoses(system).normalise(text).stream().map(StructureController::coded).toList();
    return new NormaliseAnswer(served.ref(), ServedBuild.DISCLAIMER, system, items.size(), items);
  }

  private static Coded coded(NormalisedPhrase phrase) {
    return new Coded(
        phrase.target().code(),
        phrase.target().name(),
        phrase.start(),
        phrase.end(),
        phrase.score(),
        phrase.reason().name());
  }

  /** A masked text and what was masked, by its place in the text as sent. */
  record MaskAnswer(String text, List<Identifier> items) {}

  @PostMapping("/deidentify")
  @Operation(
      summary =
          "A note with names, numbers, telephones, addresses and dates masked; look before you publish it")
  MaskAnswer deidentify(
      @RequestBody TextController.Note note,
      @RequestParam(defaultValue = "true")
          @Parameter(description = "One asterisk a character, so that offsets stay")
          boolean keepLength) {
    String text = note.read();
    return new MaskAnswer(Deidentifier.mask(text, keepLength), Deidentifier.find(text));
  }
}
