package org.hoofbeat.api.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A concept that one source describes otherwise than in the build before.
 *
 * @param change {@code added}, {@code removed}, {@code retired} or {@code renamed}
 * @param before the label then, left out for what was added
 */
record ConceptChange(
    String change, TermRef term, String source, @Nullable String before, @Nullable String after) {

  private static final List<String> KINDS = List.of("added", "removed", "retired", "renamed");

  private record Key(String source, TermId id) {}

  private record Description(@Nullable String label, boolean obsolete) {}

  /** One of the four kinds of change; throws where the text is none. */
  static String kind(String text) {
    if (!KINDS.contains(text)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a value of 'change': '"
              + Shown.of(text)
              + "'\nMaybe "
              + String.join(", ", KINDS)
              + ".");
    }
    return text;
  }

  /** Changes of the sources whose release is another than before, by source and identifier. */
  static List<ConceptChange> list(ServedBuild served, KnowledgeGraph before, Language language) {
    Set<String> same = keys(before.build().releases());
    same.retainAll(keys(served.build().releases()));
    Map<Key, Description> then = read(before, same);
    Map<Key, Description> now = read(served.graph(), same);
    TreeSet<Key> all =
        new TreeSet<>(java.util.Comparator.comparing(Key::source).thenComparing(Key::id));
    all.addAll(then.keySet());
    all.addAll(now.keySet());
    List<ConceptChange> changes = new ArrayList<>();
    for (Key key : all) {
      String change = change(then.get(key), now.get(key));
      if (change != null) {
        changes.add(
            new ConceptChange(
                change,
                served.names().ref(key.id, language),
                key.source,
                label(then.get(key)),
                label(now.get(key))));
      }
    }
    return changes;
  }

  private static @Nullable String label(@Nullable Description description) {
    return description == null ? null : description.label;
  }

  private static @Nullable String change(@Nullable Description then, @Nullable Description now) {
    if (then == null) {
      return "added";
    }
    if (now == null) {
      return "removed";
    }
    if (now.obsolete && !then.obsolete) {
      return "retired";
    }
    return java.util.Objects.equals(then.label, now.label) ? null : "renamed";
  }

  private static Set<String> keys(List<Release> releases) {
    return releases.stream()
        .map(release -> release.key() + " " + release.sha256())
        .collect(Collectors.toSet());
  }

  private static Map<Key, Description> read(KnowledgeGraph graph, Set<String> same) {
    Map<Key, Description> found = new HashMap<>();
    graph.forEach(
        Concept.class,
        stated -> {
          Release release = stated.release();
          Concept concept = stated.statement();
          boolean described = concept.label() != null || concept.obsolete();
          if (described && !same.contains(release.key() + " " + release.sha256())) {
            found.put(
                new Key(release.source(), concept.id()),
                new Description(concept.label(), concept.obsolete()));
          }
        });
    return found;
  }
}
