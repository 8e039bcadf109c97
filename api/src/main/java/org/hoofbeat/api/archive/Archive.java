package org.hoofbeat.api.archive;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.api.build.ServedBuild;

/**
 * Every rare disease group of one build, to be counted and listed. Immutable.
 *
 * <p>Counts of a facet leave its own filter out, so that its other values stay to be chosen; those of all others hold.
 */
final class Archive {

  /** How often a value of a facet is met among the diseases asked for. */
  record Count(String value, int diseases) {}

  private static final Comparator<ArchiveEntry> LISTED_FIRST =
      Comparator.<ArchiveEntry>comparingInt(entry -> -entry.places().size())
          .thenComparing(ArchiveEntry::id);

  private final List<ArchiveEntry> entries;

  private Archive(List<ArchiveEntry> entries) {
    this.entries = entries.stream().sorted(LISTED_FIRST).toList();
  }

  /** Reads the whole graph: seconds. */
  static Archive of(ServedBuild served) {
    return new Archive(ArchiveReader.read(served));
  }

  int size() {
    return entries.size();
  }

  /** Those that official lists name first, then by identifier. */
  List<ArchiveEntry> list(ArchiveFilter filter) {
    return entries.stream().filter(entry -> filter.admits(entry, null)).toList();
  }

  /** Most frequent first, ties by value. */
  List<Count> count(Facet facet, ArchiveFilter filter) {
    Map<String, Integer> counts = new TreeMap<>();
    entries.stream()
        .filter(entry -> filter.admits(entry, facet))
        .flatMap(entry -> entry.values(facet).stream())
        .forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(one -> new Count(one.getKey(), one.getValue()))
        .sorted(Comparator.comparingInt(Count::diseases).reversed().thenComparing(Count::value))
        .toList();
  }
}
