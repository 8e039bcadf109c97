package org.hoofbeat.model.statement;

import java.util.Map;
import org.hoofbeat.model.TermId;

/** A concept's place in an official list: the national rare-disease catalogues, CCRD, a reimbursement list. */
public record CatalogueEntry(
    TermId concept, String catalogue, String number, Map<String, String> details)
    implements Statement {

  public CatalogueEntry {
    details = Details.copyOf(details);
  }

  @Override
  public TermId subject() {
    return concept;
  }
}
