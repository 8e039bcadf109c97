package org.hoofbeat.api.curation.candidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.mapping.Draft;
import org.hoofbeat.api.mapping.Crosswalk;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.Stated;

/**
 * Pairs that look like mappings between two vocabularies and that no source states: equal names (lexical), cross-references
 * in common, and paths of mappings. Each kind carries its SEMAPV justification; one pair is proposed once, by the first
 * kind that finds it. Bounded in what it looks at; deterministic.
 */
final class Candidates {

  private static final String LEXICAL = "semapv:LexicalMatching";
  private static final String CROSS_REFERENCE = "semapv:BackgroundKnowledgeBasedMatching";
  private static final String COMPOSITION = "semapv:MappingChaining";
  private static final double LEXICAL_CONFIDENCE = 0.8;
  private static final double CROSS_REFERENCE_CONFIDENCE = 0.6;
  private static final double COMPOSITION_CONFIDENCE = 0.7;
  private static final int PATH_STEPS = 3;

  private final ServedBuild served;
  private final String to;
  private final int most;
  private final Map<String, Draft> found = new LinkedHashMap<>();

  private Candidates(ServedBuild served, String to, int most) {
    this.served = served;
    this.to = to;
    this.most = most;
  }

  /**
   * At most {@code most} pairs from terms of one vocabulary, in the order of their identifiers; a listener that throws ends
   * the search.
   */
  static List<Draft> find(
      ServedBuild served, String from, String to, int most, ProgressListener progress) {
    Candidates candidates = new Candidates(served, to, most);
    List<TermId> ids = candidates.live(from);
    for (int i = 0; i < ids.size() && candidates.found.size() < most; i++) {
      progress.progress(
          from, Math.max(i, (long) candidates.found.size() * ids.size() / most), ids.size());
      candidates.look(ids.get(i));
    }
    return List.copyOf(candidates.found.values());
  }

  private List<TermId> live(String prefix) {
    Set<TermId> ids = new TreeSet<>();
    served
        .graph()
        .forEach(
            Concept.class,
            stated -> {
              Concept concept = stated.statement();
              if (concept.id().prefix().equals(prefix)
                  && !concept.obsolete()
                  && concept.label() != null) {
                ids.add(concept.id());
              }
            });
    return List.copyOf(ids);
  }

  private void look(TermId id) {
    Dossier dossier = served.graph().getDossier(id);
    Set<TermId> stated = partners(dossier);
    for (TermId other : served.graph().listByExactName(dossier.name())) {
      add(id, other, stated, LEXICAL, LEXICAL_CONFIDENCE, MappingPredicate.EXACT);
    }
    for (Crosswalk.Target target : Crosswalk.walk(served.graph(), id, to, PATH_STEPS).targets()) {
      boolean usable =
          target.relation() != MappingPredicate.XREF
              && target.relation() != MappingPredicate.RELATED;
      if (usable) {
        add(id, target.id(), stated, COMPOSITION, COMPOSITION_CONFIDENCE, target.relation());
      }
    }
    sharedReferences(dossier)
        .forEach(
            (other, count) ->
                add(
                    id,
                    other,
                    stated,
                    CROSS_REFERENCE,
                    CROSS_REFERENCE_CONFIDENCE,
                    MappingPredicate.CLOSE));
  }

  private void add(
      TermId id,
      TermId other,
      Set<TermId> stated,
      String justification,
      double confidence,
      MappingPredicate predicate) {
    boolean wanted = other.prefix().equals(to) && !other.equals(id) && !stated.contains(other);
    if (wanted && found.size() < most) {
      found.putIfAbsent(
          id + " " + other,
          new Draft(id, predicate, other, false, justification, confidence, null));
    }
  }

  private static Set<TermId> partners(Dossier dossier) {
    Set<TermId> partners = new TreeSet<>();
    dossier.list(Mapping.class).forEach(stated -> partners.add(stated.statement().object()));
    dossier
        .listPointingHere(Mapping.class)
        .forEach(stated -> partners.add(stated.statement().subject()));
    return partners;
  }

  /** Identifiers of the target vocabulary that cite a cross-reference that this one cites, too. */
  private Map<TermId, Integer> sharedReferences(Dossier dossier) {
    Map<TermId, Integer> shared = new TreeMap<>();
    for (Stated<Mapping> stated : dossier.list(Mapping.class)) {
      TermId reference = stated.statement().object();
      boolean external =
          stated.statement().predicate() == MappingPredicate.XREF && !stated.statement().negated();
      if (external) {
        for (TermId other : citing(reference)) {
          shared.merge(other, 1, Integer::sum);
        }
      }
    }
    return shared;
  }

  private List<TermId> citing(TermId reference) {
    return cited.computeIfAbsent(
        reference,
        id -> {
          List<TermId> subjects = new ArrayList<>();
          served
              .graph()
              .findDossier(id)
              .ifPresent(
                  dossier ->
                      dossier.listPointingHere(Mapping.class).stream()
                          .filter(stated -> stated.statement().predicate() == MappingPredicate.XREF)
                          .map(stated -> stated.statement().subject())
                          .filter(subject -> subject.prefix().equals(to))
                          .distinct()
                          .sorted()
                          .forEach(subjects::add));
          return subjects;
        });
  }

  private final Map<TermId, List<TermId>> cited = new HashMap<>();
}
