package org.hoofbeat.api.build;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Hierarchy;

/** The hierarchy above the concepts of one build, remembered while the build is served. Thread-safe. */
public final class Ancestry {

  /** The root of findings; its children are the body systems. */
  private static final TermId PHENOTYPIC_ABNORMALITY = new TermId("HP:0000118");

  private static final int REMEMBERED = 200_000;

  private final KnowledgeGraph graph;
  private final Cache<TermId, List<TermId>> parents =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private final Cache<TermId, List<TermId>> systems =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Ancestry(KnowledgeGraph graph) {
    this.graph = graph;
  }

  /** Directly above, sorted; none for roots and unknown identifiers. */
  public List<TermId> parents(TermId id) {
    return parents.get(id, this::readParents);
  }

  /** Everything above with the number of steps on the shortest way, nearest first; cycles do no harm. */
  public Map<TermId, Integer> ancestors(TermId id) {
    Map<TermId, Integer> steps = new LinkedHashMap<>();
    steps.put(id, 0);
    ArrayDeque<TermId> ahead = new ArrayDeque<>(List.of(id));
    while (!ahead.isEmpty()) {
      TermId at = ahead.remove();
      int next = steps.getOrDefault(at, 0) + 1;
      for (TermId parent : parents(at)) {
        if (steps.putIfAbsent(parent, next) == null) {
          ahead.add(parent);
        }
      }
    }
    steps.remove(id);
    return steps;
  }

  /** The children of "Phenotypic abnormality" at or above the term, sorted; empty for what is none. */
  public List<TermId> bodySystems(TermId id) {
    return systems.get(id, this::readSystems);
  }

  private List<TermId> readParents(TermId id) {
    return graph.findDossier(id).map(Ancestry::directlyAbove).orElse(List.of());
  }

  private static List<TermId> directlyAbove(Dossier dossier) {
    return dossier.list(Hierarchy.class).stream()
        .map(stated -> stated.statement().parent())
        .distinct()
        .sorted()
        .toList();
  }

  private List<TermId> readSystems(TermId id) {
    Map<TermId, Integer> atAndAbove = new LinkedHashMap<>(Map.of(id, 0));
    atAndAbove.putAll(ancestors(id));
    return atAndAbove.keySet().stream()
        .filter(above -> parents(above).contains(PHENOTYPIC_ABNORMALITY))
        .sorted()
        .toList();
  }
}
