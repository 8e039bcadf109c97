package org.hoofbeat.loaders.run.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.TermId;

/** What lies below a concept by the edges of all releases, as written. */
final class Descendants {

  private final Map<TermId, List<TermId>> children = new HashMap<>();

  Descendants(List<SpoolSurvey> surveys) {
    for (SpoolSurvey survey : surveys) {
      survey.hierarchy.stream()
          .filter(SpoolSurvey::isOntological)
          .forEach(
              edge ->
                  children
                      .computeIfAbsent(edge.parent(), key -> new ArrayList<>())
                      .add(edge.child()));
    }
  }

  /** The roots and all below them. */
  Set<TermId> andSelf(Collection<TermId> roots) {
    Set<TermId> all = new HashSet<>(roots);
    List<TermId> level = List.copyOf(roots);
    while (!level.isEmpty()) {
      level =
          level.stream()
              .flatMap(id -> children.getOrDefault(id, List.of()).stream())
              .filter(all::add)
              .toList();
    }
    return all;
  }
}
