package org.hoofbeat.model.statement;

import java.util.Map;
import org.hoofbeat.model.TermId;

/**
 * What a regulator or payer says of a drug.
 *
 * @param text the indication or restriction in the source's words
 */
public record DrugStatement(
    TermId drug, Kind kind, String authority, String text, Map<String, String> details)
    implements Statement {

  /** What kind of decision it is. */
  public enum Kind {
    ORPHAN_DESIGNATION,
    APPROVAL,
    PAYMENT_RESTRICTION,
    DOSE
  }

  public DrugStatement {
    details = Details.copyOf(details);
  }

  @Override
  public TermId subject() {
    return drug;
  }
}
