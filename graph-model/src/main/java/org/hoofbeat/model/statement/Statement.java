package org.hoofbeat.model.statement;

import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;

/**
 * One thing that one release of one source says. Loaders turn rows into statements; a build is the sum of the statements
 * of its releases; the graph, the snapshot and the search index are made of nothing else.
 *
 * <p>{@link #subject()} is the concept that the statement is told of. Where it came from is not repeated in each record:
 * a statement always travels with its {@link Release} ({@link Stated}).
 */
public sealed interface Statement
    permits CatalogueEntry,
        Concept,
        Designation,
        DiseaseCourse,
        DrugStatement,
        Examination,
        GeneAssociation,
        GenePhenotype,
        Hierarchy,
        LaboratoryInterpretation,
        Mapping,
        PhenotypeAnnotation,
        Prevalence,
        Treatment {

  /** The concept the statement is about. */
  TermId subject();
}
