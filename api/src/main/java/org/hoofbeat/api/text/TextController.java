package org.hoofbeat.api.text;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.recognise.Finding;
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

  /** The body of {@code /text/recognise}. */
  record Note(@Schema(example = "患儿身材高大，无癫痫发作。") @Nullable String text) {}

  /**
   * @param start UTF-16 offset of its first character in the text as sent
   * @param end offset after its last
   * @param presence {@code PRESENT}, {@code EXCLUDED}, {@code UNCERTAIN}, {@code RESOLVED} or {@code HYPOTHETICAL}
   * @param family told of a relative
   * @param observed true where the patient has or had it for certain
   * @param excluded true where the patient does not have it for certain
   * @param severity a term of severity, where one is told
   * @param onset words that tell when it began, as written
   * @param alternatives other terms that the same words may mean, best first
   */
  record Found(
      int start,
      int end,
      TermRef term,
      String presence,
      boolean family,
      boolean historical,
      boolean observed,
      boolean excluded,
      @Nullable TermRef severity,
      @Nullable String laterality,
      @Nullable String onset,
      List<TermRef> alternatives) {}

  /** Findings in the order of the text. */
  record RecogniseAnswer(
      BuildRef build, String lang, String disclaimer, int total, List<Found> items) {}

  @PostMapping("/recognise")
  @Operation(
      summary = "Phenotypic findings in a note, Chinese or English, with offsets and context")
  RecogniseAnswer recognise(ServedBuild served, Language language, @RequestBody Note note) {
    String text = note.text();
    if (text == null) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "The value 'text' is missing\nMaybe {\"text\":\"…\"}.");
    }
    List<Found> found =
        served.recogniser().recognise(text).stream()
            .map(finding -> found(served, language, finding))
            .toList();
    return new RecogniseAnswer(
        served.ref(), language.tag(), ServedBuild.DISCLAIMER, found.size(), found);
  }

  private static Found found(ServedBuild served, Language language, Finding finding) {
    var severity = finding.severity();
    var laterality = finding.laterality();
    return new Found(
        finding.start(),
        finding.end(),
        served.names().ref(finding.id(), language),
        finding.presence().name(),
        finding.family(),
        finding.historical(),
        finding.isObserved(),
        finding.isExcluded(),
        severity == null ? null : served.names().ref(severity.id(), language),
        laterality == null ? null : laterality.name(),
        finding.onset(),
        finding.alternatives().stream().map(id -> served.names().ref(id, language)).toList());
  }
}
