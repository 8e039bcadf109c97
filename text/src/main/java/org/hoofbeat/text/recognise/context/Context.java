package org.hoofbeat.text.recognise.context;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the words around each place of a folded text say of it. Immutable. */
public final class Context {

  private final List<Scope> scopes;

  public Context(List<Scope> scopes) {
    this.scopes = List.copyOf(scopes);
  }

  /** True where what stands between the folded offsets is denied. */
  public boolean isExcluded(int from, int to) {
    return cues(from, to).contains(Cue.EXCLUDED);
  }

  /** True where it is told of a relative. */
  public boolean isFamily(int from, int to) {
    return cues(from, to).contains(Cue.FAMILY);
  }

  public Set<Cue> cues(int from, int to) {
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    for (int i = firstFrom(from - Scope.LONGEST);
        i < scopes.size() && scopes.get(i).start() <= from;
        i++) {
      if (scopes.get(i).holds(from, to)) {
        cues.add(scopes.get(i).cue());
      }
    }
    return cues;
  }

  /** The first of the sorted scopes that begins here or later. */
  private int firstFrom(int start) {
    int low = 0;
    int high = scopes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (scopes.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
