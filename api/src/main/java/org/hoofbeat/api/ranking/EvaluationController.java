package org.hoofbeat.api.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.similarity.evaluation.EvaluationRow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reports that {@code hoofbeat evaluate --json} saved under {@code evaluation} in the data folder. */
@RestController
@RequestMapping("/api/v1/admin/evaluations")
@Tag(name = "admin")
class EvaluationController {

  private static final String FOLDER = "evaluation";

  private final Path folder;
  private final JsonMapper json;

  EvaluationController(ServerSettings settings, JsonMapper json) {
    this.folder = settings.dataFolder().resolve(FOLDER);
    this.json = json;
  }

  /** @param savedAt ISO 8601 instant */
  record Report(String name, String savedAt, List<EvaluationRow> rows) {}

  /** @param unreadable files of the folder that are no such report */
  record Reports(String folder, List<Report> items, List<String> unreadable) {}

  @GetMapping
  @Operation(
      summary = "How often the right disease came first, as the saved reports say, newest first")
  Reports list() {
    List<Report> reports = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      try {
        List<EvaluationRow> rows =
            List.of(json.readValue(Files.readString(file), EvaluationRow[].class));
        reports.add(new Report(name, Files.getLastModifiedTime(file).toString(), rows));
      } catch (JacksonException e) {
        unreadable.add(name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    reports.sort((a, b) -> b.savedAt().compareTo(a.savedAt()));
    return new Reports(FOLDER, reports, unreadable);
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
