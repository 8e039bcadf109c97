package org.hoofbeat.loaders.run.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.GenePhenotype;
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

  FindingsThroughGenes(
      List<SpoolSurvey> surveys, Descendants descendants, Map<TermId, TermId> current) {
    this.current = current;
    surveys.stream()
        .filter(survey -> !survey.isOurs())
        .forEach(survey -> annotated.addAll(survey.annotated));
    this.findings = descendants.andSelf(List.of(PHENOTYPE));
    this.inheritance = descendants.andSelf(List.of(INHERITANCE));
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
