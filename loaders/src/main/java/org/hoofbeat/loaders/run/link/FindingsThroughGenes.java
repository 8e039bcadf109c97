package org.hoofbeat.loaders.run.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.GenePhenotype;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Findings of OMIM's diseases that a file of genes' findings alone states: HPO's genes_to_phenotype is made from annotations
 * that may be newer than those loaded. What it says of a gene through such a disease is said of the disease, once however many
 * genes it has. A disease that anyone else annotates under the same number keeps what is said there, since the file repeats
 * it; so do other vocabularies' diseases, since the file has lost Orphanet's negations.
 */
final class FindingsThroughGenes {

  private static final TermId PHENOTYPE = TermId.parse("HP:0000118");
  private static final TermId INHERITANCE = TermId.parse("HP:0000005");

  private final Map<TermId, TermId> current;
  private final Set<TermId> annotated = new HashSet<>();
  private final Set<TermId> findings;
  private final Set<TermId> inheritance;
  private final Set<TermId> diseases = new HashSet<>();
  private final long count;

  FindingsThroughGenes(List<SpoolSurvey> surveys, Map<TermId, TermId> current) {
    this.current = current;
    Map<TermId, Set<TermId>> children = new HashMap<>();
    for (SpoolSurvey survey : surveys) {
      survey.hierarchy.stream()
          .filter(edge -> edge.parent().has(CuriePrefix.HP))
          .forEach(edge -> add(children, edge));
      if (!survey.isOurs()) {
        annotated.addAll(survey.annotated);
      }
    }
    this.findings = below(PHENOTYPE, children);
    this.inheritance = below(INHERITANCE, children);
    long all = 0;
    for (SpoolSurvey survey : surveys) {
      if (survey.counts.containsKey(GenePhenotype.class.getSimpleName())) {
        Reading reading = new Reading();
        survey.spool.forEach(reading::read);
        all += reading.said.size();
      }
    }
    this.count = all;
  }

  private static void add(Map<TermId, Set<TermId>> children, Hierarchy edge) {
    children.computeIfAbsent(edge.parent(), key -> new TreeSet<>()).add(edge.child());
  }

  private static Set<TermId> below(TermId root, Map<TermId, Set<TermId>> children) {
    Set<TermId> seen = new HashSet<>();
    Deque<TermId> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      for (TermId child : children.getOrDefault(open.pop(), Set.of())) {
        if (seen.add(child)) {
          open.push(child);
        }
      }
    }
    return seen;
  }

  /** Diseases that have at least one finding by it. */
  Set<TermId> diseases() {
    return diseases;
  }

  /** How many annotations it makes. */
  long count() {
    return count;
  }

  /** For one walk through one spool; not safe for concurrent use. */
  Reading reading() {
    return new Reading();
  }

  /** Remembers what was said, so that a second gene says nothing again. */
  final class Reading {

    private final Set<List<TermId>> said = new HashSet<>();

    private void read(Statement statement) {
      PhenotypeAnnotation annotation = annotation(statement);
      if (annotation != null && "P".equals(annotation.aspect()) && !annotation.isNegative()) {
        diseases.add(annotation.disease());
      }
    }

    /** What the statement says of a disease; null if nothing, or nothing new. */
    @Nullable PhenotypeAnnotation annotation(Statement statement) {
      if (!(statement instanceof GenePhenotype g)) {
        return null;
      }
      TermId disease = g.disease();
      if (disease == null || !disease.has(CuriePrefix.OMIM) || annotated.contains(disease)) {
        return null;
      }
      TermId phenotype = current.getOrDefault(g.phenotype(), g.phenotype());
      if (!said.add(List.of(disease, phenotype))) {
        return null;
      }
      return new PhenotypeAnnotation(
          disease,
          g.phenotype(),
          false,
          g.frequency(),
          null,
          Sex.UNKNOWN,
          List.of(),
          null,
          List.of(),
          findings.contains(phenotype) ? "P" : inheritance.contains(phenotype) ? "I" : "C",
          null,
          Map.of());
    }
  }
}
