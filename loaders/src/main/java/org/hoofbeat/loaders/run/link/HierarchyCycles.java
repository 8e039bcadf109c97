package org.hoofbeat.loaders.run.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Hierarchy;

/** Finds the is-a edges that close a cycle, in a depth-first walk whose order depends on the identifiers alone. */
final class HierarchyCycles {

  private final Map<TermId, List<Hierarchy>> up = new TreeMap<>();
  private final Set<TermId> open = new HashSet<>();
  private final Set<TermId> done = new HashSet<>();
  private final Set<Hierarchy> closing = new HashSet<>();

  private HierarchyCycles() {}

  static Set<Hierarchy> closingEdges(List<SpoolSurvey> surveys) {
    HierarchyCycles cycles = new HierarchyCycles();
    for (SpoolSurvey survey : surveys) {
      for (Hierarchy edge : survey.hierarchy) {
        if (SpoolSurvey.isOntological(edge)) {
          cycles.up.computeIfAbsent(edge.child(), key -> new ArrayList<>()).add(edge);
        }
      }
    }
    cycles.up.keySet().forEach(cycles::walk);
    return cycles.closing;
  }

  private void walk(TermId start) {
    if (done.contains(start)) {
      return;
    }
    Deque<TermId> path = new ArrayDeque<>();
    Map<TermId, Integer> next = new HashMap<>();
    path.push(start);
    open.add(start);
    while (!path.isEmpty()) {
      TermId at = path.element();
      List<Hierarchy> edges = up.getOrDefault(at, List.of());
      int i = next.merge(at, 1, Integer::sum) - 1;
      if (i >= edges.size()) {
        path.pop();
        open.remove(at);
        done.add(at);
        continue;
      }
      TermId parent = edges.get(i).parent();
      if (open.contains(parent)) {
        closing.add(edges.get(i));
      } else if (!done.contains(parent)) {
        path.push(parent);
        open.add(parent);
      }
    }
  }
}
