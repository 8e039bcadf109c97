package org.hoofbeat.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.api.answer.Vocabulary;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.name.CuratedNames;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Free descriptions to terms of one vocabulary: one at a time, or thousands as NDJSON. */
@RestController
@RequestMapping("/api/v1/resolve")
@Tag(name = "search")
class ResolveController {

  private static final String NDJSON = "application/x-ndjson";
  private static final int CHUNK = 512;
  private static final String NOT_AN_ITEM = "The line is not a JSON object {id, text, to}";

  private final Cores cores = new Cores();

  private final JsonMapper json;
  private final CuratedNames curated;

  ResolveController(JsonMapper json, CuratedNames curated) {
    this.json = json;
    this.curated = curated;
  }

  record ResolveAnswer(
      BuildRef build, String lang, String text, String to, List<Resolution> items) {}

  /**
   * A line of a batch.
   *
   * @param id what the caller calls it; repeated in the answer
   * @param to overrides the vocabulary of the batch
   */
  record Item(@Nullable String id, @Nullable String text, @Nullable String to) {}

  /**
   * A line of the answer, in the order of the batch.
   *
   * @param line 1-based
   * @param error why the line could not be answered
   */
  record Line(
      int line,
      @Nullable String id,
      @Nullable String to,
      @Nullable List<Resolution> items,
      @Nullable String error) {

    static Line refused(int line, @Nullable String why) {
      return new Line(line, null, null, null, why);
    }
  }

  @GetMapping
  @Operation(summary = "Terms of one vocabulary for a free description, with score and reason")
  ResolveAnswer resolve(
      ServedBuild served,
      Language language,
      @RequestParam @Parameter(example = "1级高血压") String text,
      @RequestParam @Parameter(description = "Vocabulary", example = "HP") String to,
      @RequestParam(defaultValue = "5") @Parameter(description = "Terms at most, 1 to 50")
          int max) {
    String prefix = Vocabulary.of(served.graph(), "to", to);
    return new ResolveAnswer(
        served.ref(), language.tag(), text, prefix, find(served, language, text, prefix, max));
  }

  @PostMapping(consumes = NDJSON, produces = NDJSON)
  @Operation(
      summary =
          "As many as you like: one JSON object {id, text, to} a line in, one a line out; the last line names the build")
  void batch(
      ServedBuild served,
      Language language,
      InputStream body,
      HttpServletResponse response,
      @RequestParam @Parameter(description = "Vocabulary", example = "HP") String to,
      @RequestParam(defaultValue = "1") @Parameter(description = "Terms at most, 1 to 50") int max)
      throws IOException {
    String prefix = Vocabulary.of(served.graph(), "to", to);
    find(served, language, "", prefix, max);
    response.setContentType(NDJSON);
    response.setCharacterEncoding("UTF-8");
    BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    BatchLines lines = new BatchLines(body);
    List<BatchLines.Line> chunk = new ArrayList<>();
    try {
      for (BatchLines.Line line = lines.next(); line != null; line = lines.next()) {
        chunk.add(line);
        if (chunk.size() == CHUNK) {
          write(served, language, chunk, prefix, max, writer);
          chunk.clear();
        }
      }
    } catch (HoofbeatException tooLong) {
      if (!response.isCommitted()) {
        response.resetBuffer();
        throw tooLong;
      }
      writer.write(json.writeValueAsString(Line.refused(lines.number() + 1, tooLong.getMessage())));
      writer.write('\n');
      writer.flush();
      return;
    }
    write(served, language, chunk, prefix, max, writer);
    writer.write(json.writeValueAsString(served.ref()));
    writer.write('\n');
    writer.flush();
  }

  /** Answers a stretch of lines on all cores, and writes them in their order. */
  private void write(
      ServedBuild served,
      Language language,
      List<BatchLines.Line> chunk,
      String prefix,
      int max,
      BufferedWriter writer)
      throws IOException {
    List<String> answers =
        cores.map(
            chunk, asked -> json.writeValueAsString(answer(served, language, asked, prefix, max)));
    for (String answer : answers) {
      writer.write(answer);
      writer.write('\n');
    }
  }

  private Line answer(
      ServedBuild served, Language language, BatchLines.Line line, String prefix, int max) {
    if (line.text() == null) {
      return Line.refused(
          line.number(), "The line is longer than " + BatchLines.MOST_BYTES + " bytes");
    }
    String id = null;
    try {
      Item item = json.readValue(line.text(), Item.class);
      if (item == null) {
        return Line.refused(line.number(), NOT_AN_ITEM);
      }
      id = item.id();
      if (item.text() == null) {
        return new Line(line.number(), id, null, null, "The value 'text' is missing");
      }
      String target = item.to() == null ? prefix : Vocabulary.of(served.graph(), "to", item.to());
      return new Line(
          line.number(), id, target, find(served, language, item.text(), target, max), null);
    } catch (HoofbeatException e) {
      return new Line(line.number(), id, null, null, e.getMessage());
    } catch (JacksonException e) {
      return Line.refused(line.number(), NOT_AN_ITEM);
    }
  }

  private List<Resolution> find(
      ServedBuild served, Language language, String text, String prefix, int max) {
    return NamedResolutions.find(served, curated.own(), language, text, prefix, max);
  }
}
