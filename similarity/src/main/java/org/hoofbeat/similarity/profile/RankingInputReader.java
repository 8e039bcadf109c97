package org.hoofbeat.similarity.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.CatalogueEntry;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.DiseaseCourse;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Prevalence;
import org.hoofbeat.similarity.ontology.PhenotypeTerm;
import org.jspecify.annotations.Nullable;

/** Reads what ranking needs from a graph, one pass a statement type. */
public final class RankingInputReader {

  private final Map<TermId, TermId> groupOf = new HashMap<>();
  private final Map<TermId, DiseaseGroup> groups = new TreeMap<>();
  private final Map<TermId, Concept> phenotypes = new TreeMap<>();
  private final Map<TermId, Set<TermId>> phenotypeParents = new HashMap<>();
  private final Map<TermId, Set<String>> names = new HashMap<>();
  private final Map<TermId, Set<String>> definitions = new HashMap<>();
  private final Map<TermId, Set<TermId>> genes = new HashMap<>();
  private final Map<TermId, Set<TermId>> broader = new TreeMap<>();
  private final Map<TermId, List<SourcedAnnotation>> annotations = new HashMap<>();
  private final Map<TermId, Double> perMillion = new HashMap<>();
  private final Map<TermId, Double> knownPatients = new HashMap<>();
  private final Set<TermId> catalogued = new TreeSet<>();
  private final Map<TermId, Set<TermId>> courses = new HashMap<>();
  private final Map<TermId, String> labels = new HashMap<>();
  private final Map<TermId, String> actionLabels = new TreeMap<>();

  private RankingInputReader() {}

  /** Everything of one build. */
  public static RankingInput read(KnowledgeGraph graph) {
    return new RankingInputReader().readAll(graph);
  }

  private RankingInput readAll(KnowledgeGraph graph) {
    graph.forEachGroup(this::group);
    graph.forEach(Concept.class, stated -> concept(stated.statement()));
    graph.forEach(Hierarchy.class, stated -> hierarchy(stated.statement()));
    graph.forEach(Designation.class, stated -> designation(stated.statement()));
    graph.forEach(
        PhenotypeAnnotation.class, stated -> annotation(stated.statement(), stated.release()));
    graph.forEach(GeneAssociation.class, stated -> gene(stated.statement()));
    graph.forEach(Prevalence.class, stated -> prevalence(stated.statement()));
    graph.forEach(DiseaseCourse.class, stated -> course(stated.statement()));
    graph.forEach(CatalogueEntry.class, stated -> catalogue(stated.statement()));
    List<Examination> examinations = new ArrayList<>();
    graph.forEach(Examination.class, stated -> examinations.add(stated.statement()));
    String version =
        graph.build().releases().stream()
            .filter(r -> r.source().startsWith("hpoa"))
            .map(Release::version)
            .findFirst()
            .orElse("unknown");
    return new RankingInput(
        graph.build().number() + " " + graph.build().digest(),
        version,
        terms(),
        candidates(),
        lists(broader),
        examinations,
        actionLabels);
  }

  private void group(DiseaseGroup group) {
    groups.put(group.id(), group);
    group.members().forEach(member -> groupOf.put(member, group.id()));
  }

  private void concept(Concept concept) {
    switch (concept.kind()) {
      case PHENOTYPE ->
          phenotypes.merge(
              concept.id(), concept, (old, added) -> old.label() == null ? added : old);
      case DISEASE -> disease(concept);
      case MEDICAL_ACTION -> label(actionLabels, concept);
      case GENE, DRUG, CODE -> {}
    }
  }

  private void disease(Concept concept) {
    label(labels, concept);
    TermId group = groupOf.get(concept.id());
    String label = concept.label();
    if (group != null && concept.language().equals(Language.EN)) {
      if (label != null) {
        names.computeIfAbsent(group, key -> new LinkedHashSet<>()).add(label);
      }
      String definition = concept.definition();
      if (definition != null) {
        definitions.computeIfAbsent(group, key -> new TreeSet<>()).add(definition);
      }
    }
  }

  private static void label(Map<TermId, String> into, Concept concept) {
    String label = concept.label();
    if (label != null && concept.language().equals(Language.EN)) {
      into.putIfAbsent(concept.id(), label);
    }
  }

  private void hierarchy(Hierarchy edge) {
    if (edge.relation() == HierarchyRelation.FALLBACK) {
      return;
    }
    if (edge.child().has(CuriePrefix.HP)) {
      phenotypeParents.computeIfAbsent(edge.child(), key -> new TreeSet<>()).add(edge.parent());
      return;
    }
    TermId child = groupOf.get(edge.child());
    if (child != null) {
      TermId parent = groupOf.getOrDefault(edge.parent(), edge.parent());
      if (!parent.equals(child)) {
        broader.computeIfAbsent(child, key -> new TreeSet<>()).add(parent);
      }
    }
  }

  private void designation(Designation designation) {
    if (designation.language().equals(Language.EN) && designation.scope() != SynonymScope.LABEL) {
      TermId key = groupOf.getOrDefault(designation.concept(), designation.concept());
      if (key.has(CuriePrefix.HP) || groups.containsKey(key)) {
        names.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(designation.text());
      }
    }
  }

  private void annotation(PhenotypeAnnotation annotation, Release release) {
    TermId group = groupOf.get(annotation.disease());
    if (group != null) {
      annotations
          .computeIfAbsent(group, key -> new ArrayList<>())
          .add(new SourcedAnnotation(annotation, release.source()));
    }
  }

  private void gene(GeneAssociation association) {
    TermId group = groupOf.get(association.disease());
    if (group != null) {
      genes.computeIfAbsent(group, key -> new TreeSet<>()).add(association.gene());
    }
  }

  private void prevalence(Prevalence prevalence) {
    TermId group = groupOf.get(prevalence.disease());
    if (group != null) {
      largest(perMillion, group, prevalence.perMillion());
      largest(knownPatients, group, prevalence.cases());
    }
  }

  private static void largest(Map<TermId, Double> values, TermId group, double value) {
    if (!Double.isNaN(value)) {
      values.merge(group, value, Math::max);
    }
  }

  private void course(DiseaseCourse course) {
    TermId group = groupOf.get(course.disease());
    TermId term = course.term();
    boolean counts =
        course.kind() == DiseaseCourse.Kind.ONSET
            || course.kind() == DiseaseCourse.Kind.INHERITANCE;
    if (group != null && term != null && counts) {
      courses.computeIfAbsent(group, key -> new TreeSet<>()).add(term);
    }
  }

  private void catalogue(CatalogueEntry entry) {
    TermId group = groupOf.get(entry.concept());
    if (group != null) {
      catalogued.add(group);
    }
  }

  private List<PhenotypeTerm> terms() {
    List<PhenotypeTerm> out = new ArrayList<>(phenotypes.size());
    for (Concept concept : phenotypes.values()) {
      if (concept.kind() == ConceptKind.PHENOTYPE && concept.id().has(CuriePrefix.HP)) {
        String label = concept.label();
        out.add(
            new PhenotypeTerm(
                concept.id(),
                label == null ? concept.id().value() : label,
                sorted(names.get(concept.id())),
                concept.obsolete(),
                concept.alternativeIds(),
                concept.replacedBy(),
                concept.consider(),
                List.copyOf(phenotypeParents.getOrDefault(concept.id(), Set.of()))));
      }
    }
    return out;
  }

  private List<CandidateInput> candidates() {
    List<CandidateInput> out = new ArrayList<>();
    for (DiseaseGroup group : groups.values()) {
      List<SourcedAnnotation> of = annotations.get(group.id());
      if (of != null && of.stream().anyMatch(a -> !a.annotation().isNegative())) {
        out.add(
            new CandidateInput(
                group,
                nameOf(group),
                sorted(names.get(group.id())),
                sorted(definitions.get(group.id())),
                List.copyOf(genes.getOrDefault(group.id(), Set.of())),
                perMillion.getOrDefault(group.id(), Double.NaN),
                knownPatients.getOrDefault(group.id(), Double.NaN),
                catalogued.contains(group.id())
                    || group.members().stream().anyMatch(member -> member.has(CuriePrefix.CCRD)),
                List.copyOf(courses.getOrDefault(group.id(), Set.of())),
                of));
      }
    }
    return out;
  }

  private String nameOf(DiseaseGroup group) {
    String own = labels.get(group.id());
    return own != null
        ? own
        : group.members().stream()
            .map(labels::get)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(group.id().value());
  }

  private static List<String> sorted(@Nullable Set<String> set) {
    return set == null ? List.of() : set.stream().sorted().toList();
  }

  private static Map<TermId, List<TermId>> lists(Map<TermId, Set<TermId>> sets) {
    Map<TermId, List<TermId>> out = new TreeMap<>();
    sets.forEach((key, value) -> out.put(key, List.copyOf(value)));
    return out;
  }
}
