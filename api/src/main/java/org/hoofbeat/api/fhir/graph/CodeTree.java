package org.hoofbeat.api.fhir.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.hoofbeat.model.TermId;

/**
 * The identifiers of one vocabulary and what stands above what, in arrays.
 *
 * <pre>
 * ids[n]       sorted; a concept is the place of its identifier here
 * parents[n]   places directly above, ascending
 * children[n]  places directly below, ascending
 * </pre>
 */
final class CodeTree {

  private final TermId[] ids;
  private final int[][] parents;
  private final int[][] children;

  /** The arrays are used, not copied. */
  CodeTree(TermId[] ids, int[][] parents, int[][] children) {
    this.ids = ids;
    this.parents = parents;
    this.children = children;
  }

  int size() {
    return ids.length;
  }

  TermId id(int place) {
    return ids[place];
  }

  /** The place of an identifier, negative where it is not here. */
  int find(TermId id) {
    return Arrays.binarySearch(ids, id);
  }

  int[] parents(int place) {
    return parents[place];
  }

  int[] children(int place) {
    return children[place];
  }

  boolean hasHierarchy() {
    return Arrays.stream(parents).anyMatch(above -> above.length > 0);
  }

  List<Integer> roots() {
    List<Integer> roots = new ArrayList<>();
    for (int place = 0; place < ids.length; place++) {
      if (parents[place].length == 0) {
        roots.add(place);
      }
    }
    return roots;
  }

  /** Everything below a place, the place itself only where asked; cycles do no harm. */
  BitSet below(int place, boolean self) {
    return reach(place, self, children);
  }

  BitSet above(int place, boolean self) {
    return reach(place, self, parents);
  }

  private BitSet reach(int place, boolean self, int[][] edges) {
    BitSet seen = new BitSet(ids.length);
    int[] open = new int[16];
    int count = 0;
    open[count++] = place;
    seen.set(place);
    while (count > 0) {
      for (int next : edges[open[--count]]) {
        if (!seen.get(next)) {
          seen.set(next);
          if (count == open.length) {
            open = Arrays.copyOf(open, count * 2);
          }
          open[count++] = next;
        }
      }
    }
    seen.set(place, self);
    return seen;
  }
}
