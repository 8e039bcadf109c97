package org.hoofbeat.loaders.run.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.snapshot.StatementSpool;

/**
 * Where releases meet: settles current identifiers, cuts cycles, joins disease groups, and finds what dangles. Reads every
 * spool once (in parallel; genes' findings a second time) and keeps identifiers and edges, never whole sources.
 */
public final class Linker {

  private static final String SELF = "hoofbeat-link";

  private final List<SpoolSurvey> surveys;
  private final List<LoadIssue> issues = new ArrayList<>();
  private final Map<String, Long> figures = new TreeMap<>();

  private Linker(List<SpoolSurvey> surveys) {
    this.surveys = surveys;
  }

  /**
   * @param spools in the order in which their descriptions of a concept are preferred
   * @param formerConcepts concepts of an earlier build; those that these releases no longer describe are kept, obsolete
   */
  public static LinkedBuild link(
      List<StatementSpool> spools, List<Concept> formerConcepts, ProgressListener progress) {
    progress.progress("link", 0, spools.size());
    List<SpoolSurvey> surveys = spools.parallelStream().map(SpoolSurvey::of).toList();
    progress.progress("link", spools.size(), spools.size());
    return new Linker(surveys).link(formerConcepts);
  }

  private LinkedBuild link(List<Concept> formerConcepts) {
    Map<TermId, TermId> current = CurrentIds.of(surveys);
    Set<Hierarchy> closing = HierarchyCycles.closingEdges(surveys);
    closing.forEach(
        edge ->
            issue(
                LoadIssue.Kind.CYCLE,
                edge.child() + " is-a " + edge.parent(),
                "this edge would close a cycle and is left out"));
    ConceptTable table = new ConceptTable(surveys, current);
    List<Concept> retired =
        formerConcepts.stream().filter(concept -> !table.isDescribed(concept.id())).toList();
    reportIdentifiers(current, table);
    Descendants descendants = new Descendants(surveys);
    FindingsThroughGenes throughGenes = new FindingsThroughGenes(surveys, descendants, current);
    List<DiseaseGroup> groups = group(table, descendants, throughGenes);
    count(groups, table, current, closing, retired);
    return new LinkedBuild(
        surveys.stream().map(survey -> survey.spool).toList(),
        new Rewriting(current, closing),
        throughGenes,
        table.withRetired(retired),
        current,
        groups,
        retired,
        issues,
        figures,
        statementCounts(closing, throughGenes, retired));
  }

  private List<DiseaseGroup> group(
      ConceptTable table, Descendants descendants, FindingsThroughGenes throughGenes) {
    Set<TermId> annotated = new HashSet<>();
    surveys.forEach(survey -> annotated.addAll(survey.positivelyAnnotated));
    annotated.removeIf(id -> !table.isDescribed(id));
    annotated.addAll(throughGenes.diseases());
    Set<TermId> diseases = new HashSet<>(table.ids(ConceptKind.DISEASE));
    diseases.addAll(annotated);
    DiseaseGrouping grouping = new DiseaseGrouping(diseases);
    surveys.forEach(survey -> survey.deniedMappings.forEach(grouping::deny));
    surveys.forEach(survey -> survey.exactMappings.forEach(grouping::join));
    issues.addAll(grouping.conflicts());
    List<DiseaseGroup> groups =
        grouping.groups(RareDiseases.of(surveys, descendants, table), annotated);
    groups.removeIf(
        group ->
            throughGenes.diseases().containsAll(group.members())
                && group.members().stream().noneMatch(table::isDescribed));
    long merged =
        groups.stream()
            .filter(group -> group.members().stream().filter(annotated::contains).count() > 1)
            .count();
    figures.put("mergedGroups", merged);
    return groups;
  }

  private void count(
      List<DiseaseGroup> groups,
      ConceptTable table,
      Map<TermId, TermId> current,
      Set<Hierarchy> closing,
      List<Concept> retired) {
    figures.put("diseaseGroups", (long) groups.size());
    figures.put("annotatedGroups", groups.stream().filter(DiseaseGroup::annotated).count());
    figures.put("rareGroups", groups.stream().filter(DiseaseGroup::rare).count());
    figures.put(
        "rareAnnotatedGroups",
        groups.stream().filter(group -> group.rare() && group.annotated()).count());
    figures.put("currentIds", (long) current.size());
    figures.put("cycleEdges", (long) closing.size());
    figures.put("retiredConcepts", (long) retired.size());
    table.countInto(figures);
  }

  /** Obsolete identifiers that statements use, once each; and those of loaded vocabularies that nothing describes. */
  private void reportIdentifiers(Map<TermId, TermId> current, ConceptTable table) {
    Set<String> loaded = table.loadedPrefixes();
    for (SpoolSurvey survey : surveys) {
      String source = survey.spool.release().source();
      survey.ids.stream()
          .sorted()
          .forEach(id -> reportIdentifier(source, id, current, table, loaded, survey));
    }
  }

  private void reportIdentifier(
      String source,
      TermId id,
      Map<TermId, TermId> current,
      ConceptTable table,
      Set<String> loaded,
      SpoolSurvey survey) {
    if (survey.concepts.containsKey(id)) {
      return;
    }
    TermId now = current.get(id);
    if (now != null) {
      if (table.kind(now) != ConceptKind.GENE) {
        issues.add(
            new LoadIssue(
                source,
                LoadIssue.Kind.OBSOLETE_REPLACED,
                "",
                0,
                id.value(),
                now + " stands for it now"));
      }
    } else if (table.isObsolete(id)) {
      issues.add(
          new LoadIssue(
              source,
              LoadIssue.Kind.OBSOLETE_WITHOUT_REPLACEMENT,
              "",
              0,
              id.value(),
              "obsolete, and its source names no replacement; kept as written"));
    } else if (!table.isDescribed(id) && loaded.contains(id.prefix())) {
      issues.add(
          new LoadIssue(
              source,
              LoadIssue.Kind.DANGLING_REFERENCE,
              "",
              0,
              id.value(),
              "no loaded source describes it"));
    }
  }

  private Map<String, Long> statementCounts(
      Set<Hierarchy> closing, FindingsThroughGenes throughGenes, List<Concept> retired) {
    Map<String, Long> counts = new TreeMap<>();
    surveys.forEach(
        survey -> survey.counts.forEach((type, count) -> counts.merge(type, count, Long::sum)));
    long cut =
        surveys.stream()
            .flatMap(survey -> survey.hierarchy.stream())
            .filter(closing::contains)
            .count();
    if (cut > 0) {
      counts.merge("Hierarchy", -cut, Long::sum);
    }
    if (throughGenes.count() > 0) {
      counts.merge("PhenotypeAnnotation", throughGenes.count(), Long::sum);
    }
    if (!retired.isEmpty()) {
      counts.merge("Concept", (long) retired.size(), Long::sum);
    }
    return counts;
  }

  private void issue(LoadIssue.Kind kind, String text, String message) {
    issues.add(new LoadIssue(SELF, kind, "", 0, text, message));
  }

  /** Rare by Mondo's rare subset, by Orphanet, or by a national catalogue, whose entries also stand for what is below. */
  private static final class RareDiseases {

    private RareDiseases() {}

    static Set<TermId> of(List<SpoolSurvey> surveys, Descendants descendants, ConceptTable table) {
      Set<TermId> rare = new HashSet<>();
      Set<TermId> catalogued = new HashSet<>();
      for (SpoolSurvey survey : surveys) {
        survey.concepts.values().stream()
            .filter(RareDiseases::isRare)
            .map(Concept::id)
            .forEach(rare::add);
        catalogued.addAll(survey.catalogued);
      }
      Set<TermId> listed = new HashSet<>(catalogued);
      surveys.stream()
          .flatMap(survey -> survey.catalogueMappings.stream())
          .map(Mapping::object)
          .forEach(listed::add);
      rare.addAll(descendants.andSelf(listed));
      rare.removeIf(table::isObsolete);
      return rare;
    }

    private static boolean isRare(Concept concept) {
      boolean orphanet = concept.id().prefix().equals("ORPHA") && concept.label() != null;
      return !concept.obsolete()
          && (orphanet
              || concept.subsets().stream()
                  .anyMatch(
                      subset ->
                          subset.equals("rare")
                              || subset.endsWith("#rare")
                              || subset.endsWith("_rare")));
    }
  }
}
