package org.hoofbeat.model.statement;

import java.util.List;
import java.util.Map;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * A gene tied to a disease.
 *
 * @param association the source's word: MENDELIAN, "Disease-causing germline mutation(s) in", Definitive…
 * @param submitter who classified it where the source collects submitters, else null
 */
public record GeneAssociation(
    TermId disease,
    TermId gene,
    String association,
    @Nullable String submitter,
    List<String> references,
    Map<String, String> details)
    implements Statement {

  public GeneAssociation {
    references = List.copyOf(references);
    details = Details.copyOf(details);
  }

  @Override
  public TermId subject() {
    return disease;
  }
}
