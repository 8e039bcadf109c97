package org.hoofbeat.text.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Hierarchy;

/**
 * Reads the terms of a graph for the index and the recogniser: one per concept that has any wording.
 *
 * <p>The label in a language is that of the first describing statement, in the stable order of the graph, then the best
 * designation by status, scope and text. A concept that is obsolete and replaced becomes a former id of its replacement and
 * stays findable as itself.
 */
public final class GraphTerms {

  private static final Comparator<Designation> BEST =
      Comparator.comparing(Designation::status)
          .thenComparing(Designation::scope)
          .thenComparing(designation -> designation.type() == null ? 0 : 1)
          .thenComparing(Designation::text);

  private GraphTerms() {}

  /** The terms in the order of their identifiers; holds all of them in memory while the stream is read. */
  public static Stream<IndexedTerm> of(KnowledgeGraph graph) {
    return of(graph, id -> true);
  }

  /** As {@link #of(KnowledgeGraph)}, only the wanted ones: a vocabulary that stands by itself. */
  public static Stream<IndexedTerm> of(KnowledgeGraph graph, Predicate<TermId> wanted) {
    Map<TermId, Draft> drafts = new TreeMap<>();
    graph.forEach(
        Concept.class,
        stated -> {
          TermId id = stated.statement().id();
          if (wanted.test(id)) {
            drafts.computeIfAbsent(id, Draft::new).add(stated.statement());
          }
        });
    graph.forEach(
        Designation.class,
        stated -> {
          Draft draft = drafts.get(stated.statement().concept());
          if (draft != null) {
            draft.designations.add(stated.statement());
          }
        });
    graph.forEach(
        Hierarchy.class,
        stated -> {
          Draft child = drafts.get(stated.statement().child());
          if (child != null) {
            child.parents.add(stated.statement().parent());
          }
        });
    Map<TermId, Set<TermId>> former = new HashMap<>();
    drafts
        .values()
        .forEach(
            draft ->
                draft.replacedBy.forEach(
                    now -> former.computeIfAbsent(now, id -> new LinkedHashSet<>()).add(draft.id)));
    return drafts.values().stream()
        .filter(draft -> !draft.labels.isEmpty() || !draft.designations.isEmpty())
        .map(draft -> draft.term(drafts, former.getOrDefault(draft.id, Set.of())));
  }

  private static final class Draft {
    private final TermId id;
    private ConceptKind kind = ConceptKind.CODE;
    private boolean described;
    private boolean obsolete;
    private final Map<Language, String> labels = new LinkedHashMap<>();
    private final List<IndexedName> furtherLabels = new ArrayList<>();
    private final List<Designation> designations = new ArrayList<>();
    private final Set<TermId> parents = new LinkedHashSet<>();
    private final Set<TermId> former = new LinkedHashSet<>();
    private final Set<TermId> replacedBy = new LinkedHashSet<>();

    Draft(TermId id) {
      this.id = id;
    }

    void add(Concept concept) {
      String label = concept.label();
      if (!described) {
        kind = concept.kind();
        obsolete = concept.obsolete();
        described = label != null;
      }
      if (label != null && labels.putIfAbsent(concept.language(), label) != null) {
        furtherLabels.add(IndexedName.label(label, concept.language()));
      }
      former.addAll(concept.alternativeIds());
      replacedBy.addAll(concept.replacedBy());
    }

    IndexedTerm term(Map<TermId, Draft> drafts, Set<TermId> replaced) {
      designations.sort(BEST);
      for (Designation designation : designations) {
        labels.putIfAbsent(designation.language(), designation.text());
      }
      Set<IndexedName> names = new LinkedHashSet<>(furtherLabels);
      designations.forEach(designation -> names.add(IndexedName.of(designation)));
      names.removeIf(
          name ->
              name.scope() == SynonymScope.LABEL
                  && name.text().equals(labels.get(name.language())));
      former.addAll(replaced);
      former.remove(id);
      return new IndexedTerm(
          id, kind, !obsolete, ancestors(drafts), List.copyOf(former), labels, List.copyOf(names));
    }

    /** Itself and everything above it; a cycle in a source ends where it closes. */
    private List<TermId> ancestors(Map<TermId, Draft> drafts) {
      Set<TermId> seen = new LinkedHashSet<>(List.of(id));
      List<TermId> open = new ArrayList<>(List.of(id));
      while (!open.isEmpty()) {
        Draft draft = drafts.get(open.remove(open.size() - 1));
        for (TermId parent : draft == null ? Set.<TermId>of() : draft.parents) {
          if (seen.add(parent)) {
            open.add(parent);
          }
        }
      }
      return List.copyOf(seen);
    }
  }
}
