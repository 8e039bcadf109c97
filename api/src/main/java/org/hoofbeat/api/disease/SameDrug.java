package org.hoofbeat.api.disease;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;

/**
 * All identifiers of one drug: those whose labels, or the one's Chinese name and the other's label, are equal but for
 * case, width and blanks, and the substance's UNII. Synonyms and brand names join nothing, because some are shared by
 * drugs that differ.
 */
record SameDrug(List<Dossier> dossiers) {

  private static final String UNII = "UNII";

  /** The order in which an identifier stands for the drug. */
  private static final List<String> NAMING =
      List.of(
          CuriePrefix.DRUGBANK.text(),
          CuriePrefix.DRUGCENTRAL.text(),
          CuriePrefix.CHEBI.text(),
          UNII);

  private static final Comparator<Dossier> ORDER =
      Comparator.<Dossier>comparingInt(dossier -> rank(dossier.id())).thenComparing(Dossier::id);

  /** The drug that an identifier stands for; alone where it is no drug. */
  static SameDrug of(KnowledgeGraph graph, Dossier action) {
    Map<TermId, Dossier> same = new TreeMap<>(Map.of(action.id(), action));
    if (isDrug(action)) {
      substance(action).stream()
          .flatMap(id -> graph.findDossier(id).stream())
          .filter(SameDrug::isDrug)
          .forEach(dossier -> same.put(dossier.id(), dossier));
      for (Dossier dossier : List.copyOf(same.values())) {
        named(graph, dossier).forEach(other -> same.put(other.id(), other));
      }
    }
    return new SameDrug(same.values().stream().sorted(ORDER).toList());
  }

  /** The identifier that stands for it. */
  TermId id() {
    return dossiers.get(0).id();
  }

  <S extends Statement> List<Stated<S>> list(Class<S> type) {
    return dossiers.stream().flatMap(dossier -> dossier.list(type).stream()).toList();
  }

  private static List<TermId> substance(Dossier drug) {
    List<TermId> others = new ArrayList<>();
    for (Stated<Mapping> stated : drug.list(Mapping.class)) {
      TermId other = stated.statement().object();
      if (other.prefix().equals(UNII)) {
        others.add(other);
      }
    }
    if (drug.id().prefix().equals(UNII)) {
      drug.listPointingHere(Mapping.class)
          .forEach(stated -> others.add(stated.statement().subject()));
    }
    return others;
  }

  private static List<Dossier> named(KnowledgeGraph graph, Dossier drug) {
    Set<String> names = names(drug);
    return names.stream()
        .flatMap(name -> graph.listByExactName(name).stream())
        .distinct()
        .flatMap(id -> graph.findDossier(id).stream())
        .filter(SameDrug::isDrug)
        .filter(other -> !Collections.disjoint(names, names(other)))
        .toList();
  }

  private static boolean isDrug(Dossier dossier) {
    return dossier
        .findConcept()
        .filter(concept -> concept.kind() == ConceptKind.DRUG && !concept.obsolete())
        .isPresent();
  }

  private static Set<String> names(Dossier drug) {
    return Stream.concat(
            drug.findConcept().map(Concept::label).stream(), drug.findName(Language.ZH).stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int rank(TermId id) {
    int rank = NAMING.indexOf(id.prefix());
    return rank < 0 ? NAMING.size() : rank;
  }
}
