package org.hoofbeat.snapshot;

import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.jspecify.annotations.Nullable;

/** The second concept of a statement, in whose dossier it is filed as well. */
final class PointedAt {

  private PointedAt() {}

  /** The object; null where the statement has none. */
  static @Nullable TermId by(Statement statement) {
    if (statement instanceof Hierarchy hierarchy) {
      return hierarchy.parent();
    } else if (statement instanceof PhenotypeAnnotation annotation) {
      return annotation.phenotype();
    } else if (statement instanceof Mapping mapping) {
      return mapping.object();
    } else if (statement instanceof GeneAssociation association) {
      return association.gene();
    } else if (statement instanceof Treatment treatment) {
      return treatment.action();
    } else if (statement instanceof Examination examination) {
      return examination.action();
    } else if (statement instanceof LaboratoryInterpretation interpretation) {
      return interpretation.phenotype();
    }
    return null;
  }
}
