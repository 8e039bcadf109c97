package org.hoofbeat.model.statement;

import java.util.Map;
import org.hoofbeat.model.TermId;

/**
 * What the outcome of a laboratory test means (LOINC2HPO).
 *
 * @param outcome the source's code: H, L, N, POS, NEG, A…
 * @param excluded the outcome rules the finding out (N for most)
 */
public record LaboratoryInterpretation(
    TermId test, String outcome, TermId phenotype, boolean excluded, Map<String, String> details)
    implements Statement {

  public LaboratoryInterpretation {
    details = Details.copyOf(details);
  }

  @Override
  public TermId subject() {
    return test;
  }
}
