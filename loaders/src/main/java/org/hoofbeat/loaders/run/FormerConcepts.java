package org.hoofbeat.loaders.run;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;

/**
 * The concepts of the current build as they would stand in the next one if no release named them any more: obsolete, with
 * the last release that did. Linking keeps those that vanished, so that an identifier once given out never turns unknown.
 */
final class FormerConcepts {

  private FormerConcepts() {}

  static List<Concept> of(DataFolder data, Optional<GraphBuild> current, boolean starter) {
    if (current.isEmpty() || current.get().starter() != starter) {
      return List.of();
    }
    int number = current.get().number();
    if (!Files.isDirectory(data.snapshot(number))) {
      return List.of();
    }
    Map<TermId, Concept> former = new TreeMap<>();
    try (SnapshotGraph graph = SnapshotGraph.open(data.snapshot(number))) {
      graph.forEach(
          Concept.class,
          stated -> {
            if (stated.statement().label() != null) {
              former.putIfAbsent(stated.statement().id(), retire(stated, number));
            }
          });
    }
    return List.copyOf(former.values());
  }

  private static Concept retire(Stated<Concept> stated, int build) {
    Concept concept = stated.statement();
    if (concept.details().containsKey("lastRelease")) {
      return concept;
    }
    Map<String, String> details = new HashMap<>(concept.details());
    details.put("lastBuild", Integer.toString(build));
    details.put("lastRelease", stated.release().source() + "@" + stated.release().version());
    return new Concept(
        concept.id(),
        concept.kind(),
        concept.label(),
        concept.language(),
        concept.definition(),
        concept.comment(),
        true,
        concept.replacedBy(),
        concept.consider(),
        concept.alternativeIds(),
        concept.subsets(),
        details);
  }
}
