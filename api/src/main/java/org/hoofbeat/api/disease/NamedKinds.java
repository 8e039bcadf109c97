package org.hoofbeat.api.disease;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.text.form.NameKey;

/**
 * Diseases that a list names in Chinese words, by the kinds of each: 血友病 stands above 血友病A. Followed downwards by
 * is-a alone, not through the trees of classifications. A word under which more than {@value #MOST_KINDS} diseases stand,
 * as 感染, is a heading and names no diagnosis; neither does an abbreviation. Immutable.
 */
final class NamedKinds {

  static final int MOST_KINDS = 100;

  /** A disease with the word that names it. */
  record Named(String word, TermId disease) {}

  private final Map<TermId, List<Named>> above = new HashMap<>();

  private NamedKinds() {}

  static NamedKinds of(KnowledgeGraph graph, Set<String> words) {
    Map<TermId, List<TermId>> children = new HashMap<>();
    graph.forEach(
        Hierarchy.class,
        stated -> {
          Hierarchy said = stated.statement();
          if (said.relation() == HierarchyRelation.IS_A) {
            children.computeIfAbsent(said.parent(), parent -> new ArrayList<>()).add(said.child());
          }
        });
    Map<Named, Set<TermId>> below = new HashMap<>();
    words.stream()
        .filter(word -> word.codePoints().anyMatch(Character::isIdeographic))
        .forEach(
            word ->
                diseases(graph, word)
                    .forEach(
                        disease ->
                            below.put(new Named(word, disease), kinds(graph, children, disease))));
    NamedKinds kinds = new NamedKinds();
    below.entrySet().stream()
        .filter(entry -> entry.getValue().size() <= MOST_KINDS)
        .sorted(
            Comparator.<Map.Entry<Named, Set<TermId>>>comparingInt(entry -> entry.getValue().size())
                .thenComparing(entry -> entry.getKey().word())
                .thenComparing(entry -> entry.getKey().disease()))
        .forEach(
            entry ->
                entry
                    .getValue()
                    .forEach(
                        kind ->
                            kinds
                                .above
                                .computeIfAbsent(kind, id -> new ArrayList<>())
                                .add(entry.getKey())));
    return kinds;
  }

  /** Named diseases that this one is a kind of, the narrowest first. */
  List<Named> above(TermId disease) {
    return above.getOrDefault(disease, List.of());
  }

  /** Groups with a member whose label or exact synonym the word is. */
  private static Set<TermId> diseases(KnowledgeGraph graph, String word) {
    Set<TermId> found = new LinkedHashSet<>();
    for (TermId id : graph.listByExactName(word)) {
      graph
          .findDossier(id)
          .filter(NamedKinds::isDisease)
          .filter(dossier -> isNamed(dossier, word))
          .ifPresent(dossier -> found.add(groupOf(graph, id)));
    }
    return found;
  }

  private static boolean isDisease(Dossier dossier) {
    Optional<Concept> concept = dossier.findConcept();
    return concept.isPresent()
        && concept.get().kind() == ConceptKind.DISEASE
        && !concept.get().obsolete();
  }

  private static boolean isNamed(Dossier dossier, String word) {
    return PaymentLimits.names(dossier).map(NameKey::of).anyMatch(NameKey.of(word)::equals);
  }

  /** The groups under a group; the search ends once there are too many. */
  private static Set<TermId> kinds(
      KnowledgeGraph graph, Map<TermId, List<TermId>> children, TermId top) {
    Set<TermId> found = new HashSet<>(Set.of(top));
    ArrayDeque<TermId> ahead = new ArrayDeque<>(found);
    while (!ahead.isEmpty() && found.size() <= MOST_KINDS + 1) {
      TermId at = ahead.remove();
      for (TermId member : graph.findGroup(at).map(DiseaseGroup::members).orElse(List.of(at))) {
        for (TermId child : children.getOrDefault(member, List.of())) {
          TermId group = groupOf(graph, child);
          if (found.add(group)) {
            ahead.add(group);
          }
        }
      }
    }
    found.remove(top);
    return found;
  }

  private static TermId groupOf(KnowledgeGraph graph, TermId disease) {
    return graph.findGroup(disease).map(DiseaseGroup::id).orElse(disease);
  }
}
