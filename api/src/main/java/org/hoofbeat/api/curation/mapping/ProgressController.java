package org.hoofbeat.api.curation.mapping;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.api.build.Changeable;
import org.hoofbeat.api.curation.Curator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the work is, and how well reviewers agree. */
@RestController
@RequestMapping("/api/v1/curation/progress")
@Tag(name = "curation")
class ProgressController {

  private static final int DAY = 10;

  private final CuratedMappings mappings;

  ProgressController(CuratedMappings mappings) {
    this.mappings = mappings;
  }

  /**
   * @param byStatus how many mappings have come how far
   * @param byVocabularies the same for each pair of vocabularies, {@code ORPHA ICD11}
   * @param byDay acts of each day, by act
   * @param byPerson acts of each person, by act
   * @param agreement how often two reviewers came to the same end, from rounds that are over
   */
  record Progress(
      int total,
      Map<String, Integer> byStatus,
      Map<String, Map<String, Integer>> byVocabularies,
      Map<String, Map<String, Integer>> byDay,
      Map<String, Map<String, Integer>> byPerson,
      List<Agreement> agreement) {}

  @Changeable
  @GetMapping
  @Operation(
      summary = "Mappings by status, acts by day and person, Cohen's kappa of each two reviewers")
  Progress progress(Curator curator) {
    Map<String, Integer> byStatus = new TreeMap<>();
    Map<String, Map<String, Integer>> byVocabularies = new TreeMap<>();
    Map<String, Map<String, Integer>> byDay = new TreeMap<>();
    Map<String, Map<String, Integer>> byPerson = new TreeMap<>();
    List<List<Revision>> histories = mappings.histories();
    for (List<Revision> history : histories) {
      CuratedMapping now = history.get(history.size() - 1).after();
      String status = now.status().text();
      count(byStatus, status);
      String pair = now.subject().prefix() + " " + now.object().prefix();
      count(byVocabularies.computeIfAbsent(pair, key -> new TreeMap<>()), status);
      for (Revision revision : history) {
        count(
            byDay.computeIfAbsent(revision.at().substring(0, DAY), key -> new TreeMap<>()),
            revision.act());
        count(byPerson.computeIfAbsent(revision.who(), key -> new TreeMap<>()), revision.act());
      }
    }
    return new Progress(
        histories.size(), byStatus, byVocabularies, byDay, byPerson, Agreement.of(histories));
  }

  private static void count(Map<String, Integer> counts, String key) {
    counts.merge(key, 1, Integer::sum);
  }
}
