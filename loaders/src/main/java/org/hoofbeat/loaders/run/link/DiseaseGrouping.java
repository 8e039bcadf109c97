package org.hoofbeat.loaders.run.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.Mapping;

/**
 * Joins disease identifiers by exact mappings into connected components. Mondo is the hub: a mapping counts where one
 * end is a Mondo disease, or where the Chinese compendium states that its disease is another. Ids with several partners
 * stay joined and are reported, but for pairs of which a mapping set says that they are not the same.
 */
final class DiseaseGrouping {

  /** The order in which a member names its group. */
  private static final List<CuriePrefix> NAMING =
      List.of(
          CuriePrefix.MONDO,
          CuriePrefix.OMIM,
          CuriePrefix.ORPHA,
          CuriePrefix.DECIPHER,
          CuriePrefix.CCRD);

  private final Map<TermId, TermId> parent = new HashMap<>();
  private final Map<TermId, Set<TermId>> partners = new TreeMap<>();
  private final Set<Pair> denied = new HashSet<>();

  /** Takes every live disease identifier, alone in its group at first. */
  DiseaseGrouping(Collection<TermId> diseases) {
    diseases.stream().filter(DiseaseGrouping::isGrouped).forEach(id -> parent.put(id, id));
  }

  static boolean isGrouped(TermId id) {
    return rank(id) < NAMING.size();
  }

  /** Keeps two identifiers from being joined by a mapping of one to the other; to be told before any is joined. */
  void deny(Mapping mapping) {
    denied.add(Pair.of(mapping.subject(), mapping.object()));
  }

  void join(Mapping mapping) {
    TermId subject = mapping.subject();
    TermId object = mapping.object();
    if (!isHub(subject) && !isHub(object)
        || !isGrouped(subject)
        || !isGrouped(object)
        || denied.contains(Pair.of(subject, object))) {
      return;
    }
    partners.computeIfAbsent(subject, key -> new TreeSet<>()).add(object);
    partners.computeIfAbsent(object, key -> new TreeSet<>()).add(subject);
    if (!parent.containsKey(subject) || !parent.containsKey(object)) {
      return;
    }
    TermId a = root(subject);
    TermId b = root(object);
    if (!a.equals(b)) {
      boolean aNames = NAMES.compare(a, b) <= 0;
      parent.put(aNames ? b : a, aNames ? a : b);
    }
  }

  /** Groups sorted by id. */
  List<DiseaseGroup> groups(Set<TermId> rare, Set<TermId> annotated) {
    Map<TermId, List<TermId>> members = new TreeMap<>();
    parent
        .keySet()
        .forEach(id -> members.computeIfAbsent(root(id), key -> new ArrayList<>()).add(id));
    List<DiseaseGroup> groups = new ArrayList<>(members.size());
    members.forEach(
        (id, all) -> {
          all.sort(Comparator.naturalOrder());
          groups.add(
              new DiseaseGroup(
                  id,
                  all,
                  all.stream().anyMatch(rare::contains),
                  all.stream().anyMatch(annotated::contains)));
        });
    groups.sort(Comparator.comparing(DiseaseGroup::id));
    return groups;
  }

  /** One issue for each identifier, live or obsolete, that has several exact partners in one vocabulary. */
  List<LoadIssue> conflicts() {
    List<LoadIssue> issues = new ArrayList<>();
    partners.forEach(
        (id, others) -> {
          Map<String, List<TermId>> byPrefix = new TreeMap<>();
          others.forEach(
              other ->
                  byPrefix.computeIfAbsent(other.prefix(), key -> new ArrayList<>()).add(other));
          byPrefix.forEach(
              (prefix, same) -> {
                if (same.size() > 1) {
                  issues.add(
                      new LoadIssue(
                          "disease-groups",
                          LoadIssue.Kind.CONFLICT,
                          "",
                          0,
                          id + " = " + same,
                          id
                              + " has "
                              + same.size()
                              + " exact partners in "
                              + prefix
                              + "; those of them that live stay one group until a curator splits them"));
                }
              });
        });
    return issues;
  }

  private static final Comparator<TermId> NAMES =
      Comparator.<TermId>comparingInt(DiseaseGrouping::rank)
          .thenComparing(Comparator.naturalOrder());

  private static int rank(TermId id) {
    for (int i = 0; i < NAMING.size(); i++) {
      if (id.has(NAMING.get(i))) {
        return i;
      }
    }
    return NAMING.size();
  }

  private static boolean isHub(TermId id) {
    return id.has(CuriePrefix.MONDO) || id.has(CuriePrefix.CCRD);
  }

  private TermId root(TermId id) {
    TermId at = id;
    for (TermId up = parent.get(at); up != null && !up.equals(at); up = parent.get(at)) {
      at = up;
    }
    TermId walk = id;
    while (!walk.equals(at)) {
      TermId up = parent.get(walk);
      parent.put(walk, at);
      walk = up == null ? at : up;
    }
    return at;
  }

  /** Two identifiers, whichever was named first. */
  private record Pair(TermId low, TermId high) {
    static Pair of(TermId a, TermId b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }
}
