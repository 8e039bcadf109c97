package org.hoofbeat.loaders.run.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.GenePhenotype;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * Turns statements as written into statements of the build: findings, genes and drugs under their current identifiers, the
 * identifier as written kept in {@code details.statedAs}. Thread-safe.
 */
final class Rewriting {

  private final Map<TermId, TermId> current;
  private final Set<Hierarchy> closingEdges;

  Rewriting(Map<TermId, TermId> current, Set<Hierarchy> closingEdges) {
    this.current = current;
    this.closingEdges = closingEdges;
  }

  /** The statement as the build holds it; null for an edge that would close a cycle. */
  @Nullable Statement apply(Statement statement) {
    if (statement instanceof PhenotypeAnnotation a) {
      TermId now = now(a.phenotype());
      return now == null
          ? a
          : new PhenotypeAnnotation(
              a.disease(),
              now,
              a.excluded(),
              a.frequency(),
              a.onset(),
              a.sex(),
              a.modifiers(),
              a.evidence(),
              a.references(),
              a.aspect(),
              a.biocuration(),
              statedAs(a.details(), a.phenotype()));
    } else if (statement instanceof Hierarchy edge) {
      return closingEdges.contains(edge) ? null : edge;
    } else if (statement instanceof GenePhenotype g) {
      TermId gene = orSame(g.gene());
      TermId phenotype = orSame(g.phenotype());
      return gene == g.gene() && phenotype == g.phenotype()
          ? g
          : new GenePhenotype(gene, phenotype, g.disease(), g.frequency());
    } else if (statement instanceof GeneAssociation g) {
      TermId now = now(g.gene());
      return now == null
          ? g
          : new GeneAssociation(
              g.disease(),
              now,
              g.association(),
              g.submitter(),
              g.references(),
              statedAs(g.details(), g.gene()));
    } else if (statement instanceof Examination e) {
      TermId now = now(e.phenotype());
      return now == null
          ? e
          : new Examination(
              now, e.action(), e.relation(), e.references(), statedAs(e.details(), e.phenotype()));
    } else if (statement instanceof LaboratoryInterpretation l) {
      TermId now = now(l.phenotype());
      return now == null
          ? l
          : new LaboratoryInterpretation(
              l.test(), l.outcome(), now, l.excluded(), statedAs(l.details(), l.phenotype()));
    } else if (statement instanceof Treatment t) {
      TermId now = now(t.action());
      return now == null
          ? t
          : new Treatment(
              t.subject(),
              now,
              t.relation(),
              t.phenotype(),
              t.approval(),
              t.evidence(),
              t.references(),
              statedAs(t.details(), t.action()));
    } else if (statement instanceof Concept concept) {
      return gene(concept);
    }
    return statement;
  }

  /** A gene's description moves to its one identifier, the other becomes an alternative id. */
  private Concept gene(Concept concept) {
    TermId now = concept.obsolete() ? null : now(concept.id());
    if (now == null) {
      return concept;
    }
    List<TermId> alternatives = new ArrayList<>(concept.alternativeIds());
    alternatives.add(concept.id());
    return new Concept(
        now,
        concept.kind(),
        concept.label(),
        concept.language(),
        concept.definition(),
        concept.comment(),
        false,
        concept.replacedBy(),
        concept.consider(),
        alternatives,
        concept.subsets(),
        concept.details());
  }

  private @Nullable TermId now(TermId id) {
    return current.get(id);
  }

  private TermId orSame(TermId id) {
    TermId now = current.get(id);
    return now == null ? id : now;
  }

  private static Map<String, String> statedAs(Map<String, String> details, TermId written) {
    Map<String, String> more = new HashMap<>(details);
    more.put("statedAs", written.value());
    return more;
  }
}
