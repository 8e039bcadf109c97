package org.hoofbeat.api.term;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.GenePhenotype;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a dossier as relationships to other concepts, in the dossier's order, repeats
 * left out.
 */
final class Links {

  /** One relationship; equal ones of one release are shown once. */
  record Link(String relation, boolean outgoing, TermId other, String source, String version) {}

  private Links() {}

  static List<Link> of(Dossier dossier) {
    LinkedHashSet<Link> links = new LinkedHashSet<>();
    dossier.about().forEach(stated -> add(links, stated, dossier.id(), true));
    dossier.pointingHere().forEach(stated -> add(links, stated, dossier.id(), false));
    return List.copyOf(links);
  }

  static List<TermId> parents(Dossier dossier) {
    return dossier.list(Hierarchy.class).stream()
        .map(s -> s.statement().parent())
        .distinct()
        .toList();
  }

  static List<TermId> children(Dossier dossier) {
    return dossier.listPointingHere(Hierarchy.class).stream()
        .map(s -> s.statement().child())
        .distinct()
        .toList();
  }

  /** Everything below with the number of steps on the shortest way, nearest first; cycles do no harm. */
  static Map<TermId, Integer> descendants(KnowledgeGraph graph, Dossier top) {
    Map<TermId, Integer> steps = new LinkedHashMap<>();
    steps.put(top.id(), 0);
    ArrayDeque<Dossier> ahead = new ArrayDeque<>(List.of(top));
    while (!ahead.isEmpty()) {
      Dossier at = ahead.remove();
      int next = steps.getOrDefault(at.id(), 0) + 1;
      for (TermId child : children(at)) {
        if (steps.putIfAbsent(child, next) == null) {
          graph.findDossier(child).ifPresent(ahead::add);
        }
      }
    }
    steps.remove(top.id());
    return steps;
  }

  private static void add(
      LinkedHashSet<Link> links, Stated<?> stated, TermId id, boolean outgoing) {
    End end = end(stated.statement());
    if (end == null) {
      return;
    }
    TermId other = outgoing ? end.object : stated.statement().subject();
    if (!other.equals(id)) {
      Release release = stated.release();
      links.add(new Link(end.relation, outgoing, other, release.source(), release.version()));
    }
  }

  private record End(String relation, TermId object) {}

  private static @Nullable End end(Statement statement) {
    if (statement instanceof Hierarchy s) {
      return new End(s.relation().name(), s.parent());
    }
    if (statement instanceof Mapping s) {
      return new End((s.negated() ? "NOT " : "") + s.predicate().curie(), s.object());
    }
    if (statement instanceof PhenotypeAnnotation s) {
      return new End(s.isNegative() ? "EXCLUDES_PHENOTYPE" : "HAS_PHENOTYPE", s.phenotype());
    }
    if (statement instanceof GeneAssociation s) {
      return new End("CAUSED_BY", s.gene());
    }
    if (statement instanceof GenePhenotype s) {
      return new End("GENE_HAS_PHENOTYPE", s.phenotype());
    }
    if (statement instanceof Treatment s) {
      return new End("TREATMENT " + s.relation(), s.action());
    }
    if (statement instanceof Examination s) {
      return new End("EXAMINED_BY", s.action());
    }
    if (statement instanceof LaboratoryInterpretation s) {
      return new End(s.excluded() ? "RULES_OUT" : "SHOWS", s.phenotype());
    }
    return null;
  }

  /** Every statement type that is about the concept, counted. */
  static java.util.Map<String, Integer> counts(Dossier dossier) {
    java.util.Map<String, Integer> counts = new java.util.TreeMap<>();
    dossier
        .about()
        .forEach(
            stated -> counts.merge(stated.statement().getClass().getSimpleName(), 1, Integer::sum));
    return counts;
  }

  static List<String> sources(Dossier dossier) {
    LinkedHashSet<String> sources = new LinkedHashSet<>();
    for (Stated<?> stated : dossier.about()) {
      sources.add(stated.release().source() + " " + stated.release().version());
    }
    List<String> sorted = new ArrayList<>(sources);
    sorted.sort(null);
    return sorted;
  }
}
