package org.hoofbeat.api.fhir.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.Mapping;

/**
 * What is read from a build once: the tree of each vocabulary and the releases that map codes.
 * Immutable; a few bytes a concept and relationship.
 */
final class CodeTrees {

  private final Map<Vocabulary, CodeTree> trees = new EnumMap<>(Vocabulary.class);
  private final Map<String, Release> mapping = new TreeMap<>();

  CodeTrees(KnowledgeGraph graph) {
    Map<Vocabulary, TreeSet<TermId>> ids = new EnumMap<>(Vocabulary.class);
    graph.forEach(
        Concept.class,
        stated -> {
          Concept concept = stated.statement();
          Vocabulary vocabulary = Vocabulary.ofPrefix(concept.id().prefix());
          if (vocabulary != null && concept.label() != null) {
            ids.computeIfAbsent(vocabulary, key -> new TreeSet<>()).add(concept.id());
          }
        });
    Map<Vocabulary, List<int[]>> edges = new EnumMap<>(Vocabulary.class);
    Map<Vocabulary, TermId[]> sorted = new EnumMap<>(Vocabulary.class);
    ids.forEach((vocabulary, set) -> sorted.put(vocabulary, set.toArray(TermId[]::new)));
    graph.forEach(Hierarchy.class, stated -> addEdge(stated.statement(), sorted, edges));
    sorted.forEach(
        (vocabulary, array) ->
            trees.put(vocabulary, tree(array, edges.getOrDefault(vocabulary, List.of()))));
    graph.forEach(
        Mapping.class, stated -> mapping.putIfAbsent(stated.release().source(), stated.release()));
  }

  private static void addEdge(
      Hierarchy hierarchy, Map<Vocabulary, TermId[]> sorted, Map<Vocabulary, List<int[]>> edges) {
    Vocabulary vocabulary = Vocabulary.ofPrefix(hierarchy.child().prefix());
    TermId[] ids = vocabulary == null ? null : sorted.get(vocabulary);
    if (vocabulary == null || ids == null) {
      return;
    }
    int child = Arrays.binarySearch(ids, hierarchy.child());
    int parent = Arrays.binarySearch(ids, hierarchy.parent());
    if (child >= 0 && parent >= 0 && child != parent) {
      edges.computeIfAbsent(vocabulary, key -> new ArrayList<>()).add(new int[] {child, parent});
    }
  }

  private static CodeTree tree(TermId[] ids, List<int[]> edges) {
    return new CodeTree(ids, rows(ids.length, edges, 0, 1), rows(ids.length, edges, 1, 0));
  }

  private static int[][] rows(int size, List<int[]> edges, int from, int to) {
    int[][] rows = new int[size][];
    Arrays.fill(rows, new int[0]);
    for (int[] edge : edges) {
      int[] row = rows[edge[from]];
      int[] longer = Arrays.copyOf(row, row.length + 1);
      longer[row.length] = edge[to];
      rows[edge[from]] = longer;
    }
    for (int place = 0; place < size; place++) {
      rows[place] = Arrays.stream(rows[place]).sorted().distinct().toArray();
    }
    return rows;
  }

  Map<Vocabulary, CodeTree> trees() {
    return trees;
  }

  /** Releases with mapping statements, by source. */
  Map<String, Release> mappingReleases() {
    return mapping;
  }
}
