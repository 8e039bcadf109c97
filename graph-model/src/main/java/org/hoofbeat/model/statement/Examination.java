package org.hoofbeat.model.statement;

import java.util.List;
import java.util.Map;
import org.hoofbeat.model.TermId;

/** An examination that shows a finding (MAxO diagnostic annotations). */
public record Examination(
    TermId phenotype,
    TermId action,
    String relation,
    List<String> references,
    Map<String, String> details)
    implements Statement {

  public Examination {
    references = List.copyOf(references);
    details = Details.copyOf(details);
  }

  @Override
  public TermId subject() {
    return phenotype;
  }
}
