package org.hoofbeat.model.statement;

import java.util.List;
import java.util.Map;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * A drug or medical action for a disease or a finding of it.
 *
 * @param subject the disease
 * @param action a drug or a MAxO term
 * @param relation TREATS, PREVENTS, CONTRAINDICATED, LACK_OF_OBSERVED_RESPONSE, INVESTIGATED…, in the source's word
 * @param phenotype the finding that is treated where the source says so
 * @param approval the approval state in the source's word, null if none
 */
public record Treatment(
    TermId subject,
    TermId action,
    String relation,
    @Nullable TermId phenotype,
    @Nullable String approval,
    @Nullable String evidence,
    List<String> references,
    Map<String, String> details)
    implements Statement {

  public Treatment {
    references = List.copyOf(references);
    details = Details.copyOf(details);
  }
}
