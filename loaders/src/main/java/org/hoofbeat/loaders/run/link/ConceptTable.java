package org.hoofbeat.loaders.run.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.jspecify.annotations.Nullable;

/** Every identifier of a build in order, with the description that is preferred and the Chinese name that is. */
public final class ConceptTable {

  private final List<TermId> ids;
  private final Map<TermId, Integer> ordinals;
  private final Map<TermId, Concept> preferred = new HashMap<>();
  private final Map<TermId, Designation> chineseNames = new HashMap<>();

  /** Surveys in the order of preference. */
  ConceptTable(List<SpoolSurvey> surveys, Map<TermId, TermId> current) {
    Set<TermId> all = new HashSet<>();
    for (SpoolSurvey survey : surveys) {
      all.addAll(survey.ids);
      all.addAll(survey.alternativeIds);
      survey.concepts.forEach((id, concept) -> preferred.merge(id, concept, ConceptTable::first));
      survey.chineseNames.forEach((id, name) -> chineseNames.merge(id, name, SpoolSurvey::better));
    }
    current.forEach(
        (from, to) -> {
          all.add(to);
          Concept gene = preferred.get(from);
          if (gene != null && !gene.obsolete()) {
            preferred.remove(from);
          }
        });
    this.ids = new ArrayList<>(all);
    this.ids.sort(null);
    this.ordinals = number(ids);
  }

  private ConceptTable(ConceptTable base, Collection<Concept> retired) {
    Set<TermId> all = new HashSet<>(base.ids);
    retired.forEach(concept -> all.add(concept.id()));
    this.ids = new ArrayList<>(all);
    this.ids.sort(null);
    this.ordinals = number(ids);
    this.preferred.putAll(base.preferred);
    retired.forEach(concept -> preferred.put(concept.id(), concept));
    this.chineseNames.putAll(base.chineseNames);
  }

  ConceptTable withRetired(Collection<Concept> retired) {
    return retired.isEmpty() ? this : new ConceptTable(this, retired);
  }

  List<TermId> ids() {
    return ids;
  }

  int ordinal(TermId id) {
    return ordinals.getOrDefault(id, -1);
  }

  /** Live identifiers of one kind. */
  List<TermId> ids(ConceptKind kind) {
    return ids.stream().filter(id -> kind(id) == kind && !isObsolete(id)).toList();
  }

  public @Nullable Concept preferred(TermId id) {
    return preferred.get(id);
  }

  /** The Chinese name shown; null where there is none. */
  public @Nullable String chineseName(TermId id) {
    Concept concept = preferred.get(id);
    if (concept != null && concept.label() != null && concept.language().equals(Language.ZH)) {
      return concept.label();
    }
    Designation name = chineseNames.get(id);
    return name == null ? null : name.text();
  }

  public ConceptKind kind(TermId id) {
    Concept concept = preferred.get(id);
    return concept == null ? ConceptKinds.of(id) : concept.kind();
  }

  boolean isDescribed(TermId id) {
    Concept concept = preferred.get(id);
    return concept != null && concept.label() != null;
  }

  public boolean isObsolete(TermId id) {
    Concept concept = preferred.get(id);
    return concept != null && concept.obsolete();
  }

  /** Prefixes most of whose identifiers are described: vocabularies that are loaded rather than mapped to. */
  Set<String> loadedPrefixes() {
    Map<String, Integer> balance = new HashMap<>();
    for (TermId id : ids) {
      boolean described = isDescribed(id) || preferred.containsKey(id);
      balance.merge(id.prefix(), described ? 1 : -1, Integer::sum);
    }
    Set<String> prefixes = new HashSet<>();
    balance.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(Map.Entry::getKey)
        .forEach(prefixes::add);
    return prefixes;
  }

  /** Live, described concepts by the label of their kind. */
  public Map<String, Long> countsByKind() {
    Map<String, Long> counts = new HashMap<>();
    ids.stream()
        .filter(id -> isDescribed(id) && !isObsolete(id))
        .forEach(id -> counts.merge(kind(id).label(), 1L, Long::sum));
    return counts;
  }

  /** Live, obsolete and merely mentioned concepts by kind, {@code livePhenotypes} and so on. */
  void countInto(Map<String, Long> figures) {
    for (TermId id : ids) {
      String state = isObsolete(id) ? "obsolete" : isDescribed(id) ? "live" : "mentioned";
      figures.merge(state + kind(id).label(), 1L, Long::sum);
      if (state.equals("live")) {
        figures.merge("live:" + id.prefix().toUpperCase(Locale.ROOT), 1L, Long::sum);
      }
    }
  }

  private static Map<TermId, Integer> number(List<TermId> ids) {
    Map<TermId, Integer> ordinals = new HashMap<>(ids.size() * 2);
    for (int i = 0; i < ids.size(); i++) {
      ordinals.put(ids.get(i), i);
    }
    return ordinals;
  }

  private static Concept first(Concept preferred, Concept other) {
    return preferred.label() == null ? other : preferred;
  }
}
