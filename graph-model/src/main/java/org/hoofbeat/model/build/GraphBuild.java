package org.hoofbeat.model.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A numbered, whole graph: what every answer, export and page names.
 *
 * @param number counts up from 1 under one data folder
 * @param createdAt ISO 8601 instant, the newest file time of its inputs is not used: it is the wall clock at the load
 * @param digest content digest: equal for equal inputs and loader version, whatever the machine or time
 * @param concepts concepts by kind label, {@code Phenotype → 19389}
 * @param statements statements by record name, {@code PhenotypeAnnotation → 387938}
 * @param figures further counts: {@code diseaseGroups}, {@code annotatedGroups}, {@code mergedGroups}, {@code rareGroups}…
 */
public record GraphBuild(
    int number,
    String createdAt,
    String loaderVersion,
    String digest,
    boolean starter,
    List<Release> releases,
    Map<String, Long> concepts,
    Map<String, Long> statements,
    Map<String, Long> figures) {

  public GraphBuild {
    releases = List.copyOf(releases);
    concepts = Map.copyOf(concepts);
    statements = Map.copyOf(statements);
    figures = Map.copyOf(figures);
  }

  /** The release of a source, by its id in any case. */
  public Optional<Release> findRelease(String source) {
    return releases.stream()
        .filter(release -> release.source().equalsIgnoreCase(source))
        .findFirst();
  }
}
