package org.hoofbeat.model.statement;

import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/** A gene's finding through one disease (genes_to_phenotype); the source has lost negation, so excluded ones may be in. */
public record GenePhenotype(
    TermId gene, TermId phenotype, @Nullable TermId disease, Frequency frequency)
    implements Statement {

  @Override
  public TermId subject() {
    return gene;
  }
}
