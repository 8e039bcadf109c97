package org.hoofbeat.cli.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.evaluate.AnnotatedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of an annotated corpus. */
final class CorpusLines {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private CorpusLines() {}

  /** Every line that is not blank; a line that is no JSON object is refused by its number. */
  static List<JsonNode> read(Path file) {
    List<JsonNode> lines = new ArrayList<>();
    int number = 0;
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          lines.add(object(MAPPER.readTree(line), file, number));
        }
      }
    } catch (IOException | JacksonException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_SOURCE,
          "Cannot read " + file + ", line " + number + ": " + e.getMessage(),
          e);
    }
    if (lines.isEmpty()) {
      throw new HoofbeatFailure(ErrorCode.BAD_SOURCE, "No line in " + file);
    }
    return lines;
  }

  private static JsonNode object(JsonNode node, Path file, int number) {
    if (!node.isObject() || !node.path("text").isString()) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_SOURCE,
          file
              + ", line "
              + number
              + " has no text\nMaybe one JSON object a line, {\"id\",\"text\",\"gold\"}.");
    }
    return node;
  }

  /** A line with marks, or with the lists {@code observed} and {@code excluded}. A mark of another context is no mark. */
  static AnnotatedText annotated(JsonNode line) {
    List<AnnotatedText.Mark> marks = new ArrayList<>();
    for (JsonNode mark : line.path("gold")) {
      String context = mark.path("context").asString("");
      if (context.isEmpty() || context.equals("present") || context.equals("excluded")) {
        boolean excluded = mark.path("excluded").asBoolean(false) || context.equals("excluded");
        TermId term = TermId.parse(mark.path("hpo").asString());
        marks.add(
            new AnnotatedText.Mark(
                term, mark.path("start").asInt(-1), mark.path("end").asInt(-1), excluded));
      }
    }
    texts(line.path("observed"))
        .forEach(id -> marks.add(new AnnotatedText.Mark(TermId.parse(id), -1, -1, false)));
    texts(line.path("excluded"))
        .forEach(id -> marks.add(new AnnotatedText.Mark(TermId.parse(id), -1, -1, true)));
    return new AnnotatedText(line.path("id").asString(""), line.path("text").asString(), marks);
  }

  /** True where the line tells excluded findings from observed ones, by a list of their own or by a mark. */
  static boolean marksContext(JsonNode line) {
    return line.has("observed")
        || line.has("excluded")
        || line.path("gold")
            .valueStream()
            .anyMatch(mark -> mark.has("context") || mark.path("excluded").asBoolean(false));
  }

  /** The texts of an array; null entries are left out. */
  static Set<String> texts(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode node : array) {
      if (!node.isNull()) {
        texts.add(node.asString());
      }
    }
    return texts;
  }
}
