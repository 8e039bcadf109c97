package org.hoofbeat.api.text;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.name.CuratedNames;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.deidentify.Deidentifier;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.measure.Patient;
import org.hoofbeat.text.measure.PatientReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads findings out of notes. The text travels in the body only, and is neither kept nor logged. */
@RestController
@RequestMapping("/api/v1/text")
@Tag(
    name = "text",
    description = "Findings read out of clinical text; decision support, not a diagnosis")
class TextController {

  private final CuratedNames names;

  TextController(CuratedNames names) {
    this.names = names;
  }

  /**
   * The body of {@code /text/recognise}.
   *
   * @param mask {@code true}: names, numbers, telephones, addresses and dates are masked first, keeping every offset
   */
  record Note(@Schema(example = "患儿身材高大，无癫痫发作。") @Nullable String text, @Nullable Boolean mask) {

    String read() {
      if (text == null) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_REQUEST, "The value 'text' is missing\nMaybe {\"text\":\"…\"}.");
      }
      return mask != null && mask ? Deidentifier.mask(text, true) : text;
    }
  }

  /**
   * What the note tells of its patient, and findings in the order of the text.
   *
   * @param age ISO 8601, {@code P5Y}
   */
  record RecogniseAnswer(
      BuildRef build,
      String lang,
      String disclaimer,
      String sex,
      @Nullable String age,
      int total,
      List<Found> items) {}

  @PostMapping("/recognise")
  @Operation(
      summary = "Phenotypic findings in a note, Chinese or English, with offsets and context")
  RecogniseAnswer recognise(ServedBuild served, Language language, @RequestBody Note note) {
    String text = note.read();
    List<Found> found =
        served.recogniser().recognise(text, names.own().wordings()).stream()
            .map(finding -> Found.of(served, language, finding))
            .toList();
    Patient patient = PatientReader.read(FoldedText.of(text));
    return new RecogniseAnswer(
        served.ref(),
        language.tag(),
        ServedBuild.DISCLAIMER,
        patient.sex().name(),
        patient.iso8601(),
        found.size(),
        found);
  }
}
