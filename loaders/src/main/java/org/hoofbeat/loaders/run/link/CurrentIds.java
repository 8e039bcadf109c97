package org.hoofbeat.loaders.run.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Concept;

/**
 * Which identifier stands for an alternative or obsolete one now. {@code replaced_by} is followed along its chain; an
 * alternative id that is itself a live concept is left alone. A gene has one identifier: HGNC's where the symbols of the
 * two sources agree one to one, else NCBI's.
 */
final class CurrentIds {

  private static final int LONGEST_CHAIN = 16;

  private CurrentIds() {}

  static Map<TermId, TermId> of(List<SpoolSurvey> surveys) {
    Map<TermId, Concept> concepts = new HashMap<>();
    for (SpoolSurvey survey : surveys) {
      survey.concepts.forEach(
          (id, concept) ->
              concepts.merge(
                  id, concept, (first, second) -> first.label() == null ? second : first));
    }
    Map<TermId, TermId> next = new HashMap<>();
    for (Concept concept : concepts.values()) {
      if (concept.obsolete() && !concept.replacedBy().isEmpty()) {
        next.put(concept.id(), concept.replacedBy().get(0));
      }
    }
    for (Concept concept : concepts.values()) {
      for (TermId alternative : concept.alternativeIds()) {
        Concept own = concepts.get(alternative);
        if ((own == null || own.obsolete()) && !alternative.equals(concept.id())) {
          next.merge(alternative, concept.id(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
      }
    }
    next.putAll(genes(concepts));
    Map<TermId, TermId> current = new HashMap<>();
    next.keySet().forEach(id -> current.put(id, last(id, next)));
    current.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    return current;
  }

  private static TermId last(TermId id, Map<TermId, TermId> next) {
    TermId at = id;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      TermId further = next.get(at);
      if (further == null || further.equals(id)) {
        return at;
      }
      at = further;
    }
    return id;
  }

  private static Map<TermId, TermId> genes(Map<TermId, Concept> concepts) {
    Map<String, TermId> bySymbol = new HashMap<>();
    Set<String> shared = new HashSet<>();
    collect(concepts, CuriePrefix.HGNC, bySymbol, shared);
    Map<String, TermId> ncbi = new HashMap<>();
    collect(concepts, CuriePrefix.NCBIGENE, ncbi, shared);
    Map<TermId, TermId> same = new HashMap<>();
    ncbi.forEach(
        (symbol, id) -> {
          TermId hgnc = bySymbol.get(symbol);
          if (hgnc != null && !shared.contains(symbol)) {
            same.put(id, hgnc);
          }
        });
    return same;
  }

  private static void collect(
      Map<TermId, Concept> concepts,
      CuriePrefix prefix,
      Map<String, TermId> bySymbol,
      Set<String> shared) {
    for (Concept concept : concepts.values()) {
      if (concept.kind() == ConceptKind.GENE
          && concept.id().has(prefix)
          && concept.label() != null) {
        TermId before = bySymbol.put(concept.label(), concept.id());
        if (before != null && !before.equals(concept.id())) {
          shared.add(concept.label());
        }
      }
    }
  }
}
