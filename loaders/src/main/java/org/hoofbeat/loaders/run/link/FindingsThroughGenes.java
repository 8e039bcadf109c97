package org.hoofbeat.loaders.run.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.GenePhenotype;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.snapshot.StatementSpool;

/**
 * Findings of diseases that nobody annotates but a file of genes' findings: HPO's genes_to_phenotype is made from annotations
 * that may be newer than those loaded. What it says of a gene through such a disease is said of the disease, once however
 * many genes it has; of a disease that others describe it repeats what they say.
 */
final class FindingsThroughGenes {

  private final Map<StatementSpool, List<PhenotypeAnnotation>> bySpool = new HashMap<>();
  private final Set<TermId> diseases = new HashSet<>();

  FindingsThroughGenes(List<SpoolSurvey> surveys, ConceptTable table) {
    Set<TermId> annotated = new HashSet<>();
    surveys.stream()
        .filter(survey -> !survey.isOurs())
        .forEach(survey -> annotated.addAll(survey.annotated));
    Set<TermId> mapped = mapped(surveys, table);
    for (SpoolSurvey survey : surveys) {
      if (survey.counts.containsKey(GenePhenotype.class.getSimpleName())) {
        Map<List<TermId>, PhenotypeAnnotation> found = new LinkedHashMap<>();
        survey.spool.forEach(
            statement -> {
              if (statement instanceof GenePhenotype g
                  && g.disease() != null
                  && !annotated.contains(g.disease())
                  && (table.isDescribed(g.disease()) || mapped.contains(g.disease()))) {
                found.putIfAbsent(
                    List.of(g.disease(), g.phenotype()),
                    PhenotypeAnnotation.of(g.disease(), g.phenotype(), g.frequency(), List.of()));
              }
            });
        bySpool.put(survey.spool, new ArrayList<>(found.values()));
      }
    }
    bySpool.values().stream()
        .flatMap(List::stream)
        .filter(annotation -> !annotation.isNegative())
        .forEach(annotation -> diseases.add(annotation.disease()));
  }

  /** What is the same as a described concept: the newest numbers of OMIM have their names from Mondo alone. */
  private static Set<TermId> mapped(List<SpoolSurvey> surveys, ConceptTable table) {
    Set<TermId> mapped = new HashSet<>();
    for (SpoolSurvey survey : surveys) {
      for (Mapping mapping : survey.exactMappings) {
        if (table.isDescribed(mapping.subject())) {
          mapped.add(mapping.object());
        }
        if (table.isDescribed(mapping.object())) {
          mapped.add(mapping.subject());
        }
      }
    }
    return mapped;
  }

  /** Diseases that have at least one. */
  Set<TermId> diseases() {
    return diseases;
  }

  /** Those that a spool states, beside the statements in it. */
  List<PhenotypeAnnotation> of(StatementSpool spool) {
    return bySpool.getOrDefault(spool, List.of());
  }

  long count() {
    return bySpool.values().stream().mapToLong(List::size).sum();
  }
}
