package org.hoofbeat.similarity.ontology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;

/**
 * Orders terms topologically and counts out their ancestors. Equal input in any order gives the same numbers: ties are
 * broken by identifier.
 */
public final class OntologyBuilder {

  /** Longest chain of {@code replaced_by} that is followed. */
  static final int MAX_REPLACEMENTS = 10;

  private OntologyBuilder() {}

  /**
   * The branch under {@code root}. Parents that are not live members of the branch are left out; obsolete terms and terms of
   * other branches are kept for notices only.
   *
   * @throws HoofbeatFailure naming the root where it is unknown, or the terms of a cycle
   */
  public static Ontology build(Collection<PhenotypeTerm> all, TermId root) {
    Map<TermId, PhenotypeTerm> live = new TreeMap<>();
    Map<TermId, PhenotypeTerm> others = new TreeMap<>();
    Map<TermId, List<TermId>> children = new HashMap<>();
    for (PhenotypeTerm term : all) {
      (term.obsolete() ? others : live).put(term.id(), term);
    }
    live.values()
        .forEach(
            t ->
                t.parents()
                    .forEach(p -> children.computeIfAbsent(p, k -> new ArrayList<>()).add(t.id())));
    if (!live.containsKey(root)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_SOURCE,
          "No live root term "
              + root
              + " among "
              + live.size()
              + " terms\nMaybe the phenotype ontology is not loaded.");
    }
    TreeSet<TermId> branch = reach(root, children);
    live.forEach(
        (id, term) -> {
          if (!branch.contains(id)) {
            others.put(id, term);
          }
        });
    live.keySet().retainAll(branch);
    List<PhenotypeTerm> ordered = order(live, children, root);
    return number(ordered, others);
  }

  private static TreeSet<TermId> reach(TermId root, Map<TermId, List<TermId>> children) {
    TreeSet<TermId> seen = new TreeSet<>();
    Deque<TermId> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      TermId id = open.pop();
      if (seen.add(id)) {
        open.addAll(children.getOrDefault(id, List.of()));
      }
    }
    return seen;
  }

  private static List<PhenotypeTerm> order(
      Map<TermId, PhenotypeTerm> branch, Map<TermId, List<TermId>> children, TermId root) {
    Map<TermId, Integer> waiting = new HashMap<>();
    branch.forEach(
        (id, term) ->
            waiting.put(
                id, (int) term.parents().stream().distinct().filter(branch::containsKey).count()));
    List<PhenotypeTerm> ordered = new ArrayList<>(branch.size());
    TreeSet<TermId> ready = new TreeSet<>();
    if (waiting.getOrDefault(root, 0) == 0) {
      ready.add(root);
    }
    while (!ready.isEmpty()) {
      TermId id = ready.first();
      ready.remove(id);
      PhenotypeTerm term = branch.get(id);
      if (term != null) {
        ordered.add(term);
      }
      waiting.remove(id);
      for (TermId child : new TreeSet<>(children.getOrDefault(id, List.of()))) {
        if (waiting.merge(child, -1, Integer::sum) == 0) {
          ready.add(child);
        }
      }
    }
    if (!waiting.isEmpty()) {
      List<TermId> stuck = new TreeSet<>(waiting.keySet()).stream().limit(5).toList();
      throw new HoofbeatFailure(
          ErrorCode.BAD_SOURCE,
          "The is-a relation has a cycle: "
              + waiting.size()
              + " terms are above themselves or below such a term, among them "
              + stuck);
    }
    return ordered;
  }

  private static Ontology number(List<PhenotypeTerm> ordered, Map<TermId, PhenotypeTerm> others) {
    Map<TermId, Integer> index = new HashMap<>(ordered.size() * 2);
    for (int i = 0; i < ordered.size(); i++) {
      index.put(ordered.get(i).id(), i);
    }
    List<int[]> parents = new ArrayList<>(ordered.size());
    List<int[]> ancestors = new ArrayList<>(ordered.size());
    for (int i = 0; i < ordered.size(); i++) {
      int[] up =
          ordered.get(i).parents().stream()
              .filter(index::containsKey)
              .mapToInt(index::get)
              .sorted()
              .distinct()
              .toArray();
      parents.add(up);
      ancestors.add(merge(up, ancestors, i));
    }
    Map<TermId, Integer> withAlternatives = new HashMap<>(index);
    for (int i = 0; i < ordered.size(); i++) {
      for (TermId alternative : ordered.get(i).alternativeIds()) {
        withAlternatives.putIfAbsent(alternative, i);
      }
    }
    return new Ontology(
        ordered, IntRows.of(parents), IntRows.of(ancestors), withAlternatives, others);
  }

  private static int[] merge(int[] parents, List<int[]> ancestors, int self) {
    int[] all = new int[1];
    all[0] = self;
    int size = 1;
    for (int parent : parents) {
      int[] above = ancestors.get(parent);
      all = Arrays.copyOf(all, size + above.length);
      System.arraycopy(above, 0, all, size, above.length);
      size += above.length;
    }
    return Arrays.stream(all).sorted().distinct().toArray();
  }
}
