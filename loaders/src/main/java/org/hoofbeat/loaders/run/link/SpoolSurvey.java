package org.hoofbeat.loaders.run.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.CatalogueEntry;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.GenePhenotype;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.hoofbeat.snapshot.StatementSpool;

/** What linking must know of one spool before it rewrites anything: gathered in one pass, by one thread. */
final class SpoolSurvey {

  final StatementSpool spool;
  final Set<TermId> ids = new HashSet<>();
  final Set<TermId> alternativeIds = new HashSet<>();
  final Map<TermId, Concept> concepts = new HashMap<>();
  final Map<TermId, Designation> chineseNames = new HashMap<>();
  final List<Mapping> exactMappings = new ArrayList<>();

  /** Pairs of which somebody says that they are not the same. */
  final List<Mapping> deniedMappings = new ArrayList<>();

  /** What entries of the national catalogues stand for: the same disease, nearly so, or a part of the entry. */
  final List<Mapping> catalogueMappings = new ArrayList<>();

  final List<Hierarchy> hierarchy = new ArrayList<>();
  final Set<TermId> annotated = new HashSet<>();
  final Set<TermId> positivelyAnnotated = new HashSet<>();
  final Set<TermId> catalogued = new HashSet<>();
  final Map<String, Long> counts = new TreeMap<>();

  private SpoolSurvey(StatementSpool spool) {
    this.spool = spool;
  }

  static SpoolSurvey of(StatementSpool spool) {
    SpoolSurvey survey = new SpoolSurvey(spool);
    spool.forEach(survey::see);
    return survey;
  }

  /** True of what we ourselves say, beside what releases of others say. */
  boolean isOurs() {
    return spool.release().source().startsWith("hoofbeat-");
  }

  private void see(Statement statement) {
    counts.merge(statement.getClass().getSimpleName(), 1L, Long::sum);
    ids.add(statement.subject());
    if (statement instanceof Concept concept) {
      concepts.merge(
          concept.id(), concept, (first, second) -> first.label() == null ? second : first);
      alternativeIds.addAll(concept.alternativeIds());
    } else if (statement instanceof Designation designation) {
      seeDesignation(designation);
    } else if (statement instanceof Hierarchy edge) {
      ids.add(edge.parent());
      hierarchy.add(edge);
    } else if (statement instanceof Mapping mapping) {
      ids.add(mapping.object());
      seeMapping(mapping);
    } else if (statement instanceof PhenotypeAnnotation annotation) {
      ids.add(annotation.phenotype());
      annotated.add(annotation.disease());
      if (!annotation.isNegative() && isFeature(annotation)) {
        positivelyAnnotated.add(annotation.disease());
      }
    } else if (statement instanceof CatalogueEntry entry) {
      catalogued.add(entry.concept());
    } else {
      seeOtherEnds(statement);
    }
  }

  /** HPOA annotates inheritance, course and modifiers in the same rows; only aspect P is a finding. */
  private static boolean isFeature(PhenotypeAnnotation annotation) {
    return annotation.aspect() == null || annotation.aspect().equals("P");
  }

  private void seeMapping(Mapping mapping) {
    MappingPredicate predicate = mapping.predicate();
    if (mapping.negated()) {
      if (predicate == MappingPredicate.EXACT) {
        deniedMappings.add(mapping);
      }
      return;
    }
    if (predicate == MappingPredicate.EXACT) {
      exactMappings.add(mapping);
    }
    boolean standsFor =
        predicate == MappingPredicate.EXACT
            || predicate == MappingPredicate.CLOSE
            || predicate == MappingPredicate.NARROW;
    if (standsFor && mapping.subject().has(CuriePrefix.CNRARE)) {
      catalogueMappings.add(mapping);
    }
  }

  private void seeOtherEnds(Statement statement) {
    if (statement instanceof GeneAssociation association) {
      ids.add(association.gene());
    } else if (statement instanceof GenePhenotype association) {
      ids.add(association.phenotype());
      if (association.disease() != null) {
        ids.add(association.disease());
      }
    } else if (statement instanceof Treatment treatment) {
      ids.add(treatment.action());
    } else if (statement instanceof Examination examination) {
      ids.add(examination.action());
    } else if (statement instanceof LaboratoryInterpretation interpretation) {
      ids.add(interpretation.phenotype());
    }
  }

  private void seeDesignation(Designation designation) {
    if (designation.language().equals(Language.ZH)) {
      chineseNames.merge(designation.concept(), designation, SpoolSurvey::better);
    }
  }

  /** Status, then scope, then text: a total order, so that the choice does not hang on the order of files. */
  static Designation better(Designation first, Designation second) {
    int order = first.status().compareTo(second.status());
    order = order == 0 ? first.scope().compareTo(second.scope()) : order;
    order = order == 0 ? first.text().compareTo(second.text()) : order;
    return order <= 0 ? first : second;
  }

  static boolean isOntological(Hierarchy edge) {
    return edge.relation() != HierarchyRelation.CLASSIFIED_UNDER;
  }
}
