package org.hoofbeat.api.fhir.expand;

import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.Selection;
import org.hoofbeat.api.fhir.core.Extensions;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.TerminologyFailure;

/** Reads a value set's filters, R5's operators included, and answers them. */
public final class Filters {

  private Filters() {}

  /** The operator's code; R5's come as an extension on the missing R4 one. */
  public static String op(ConceptSetFilterComponent filter) {
    if (filter.getOp() != null) {
      return filter.getOp().toCode();
    }
    String op = Extensions.text(filter.getOpElement().getExtension(), Extensions.R5_FILTER_OP);
    op = op == null ? Extensions.text(filter.getExtension(), Extensions.R5_FILTER_OP) : op;
    return op == null ? "" : op;
  }

  /** Throws where a filter has no value or the code system cannot answer it. */
  public static void check(
      CodeSystemContent system, ConceptSetFilterComponent filter, ValueSet valueSet, String path) {
    String url = system.facts().url();
    if (filter.getValue() == null || filter.getValue().isEmpty()) {
      throw TerminologyFailure.of(
          400,
          Issue.of(
              IssueSeverity.ERROR,
              IssueType.INVALID,
              path,
              Messages.UNABLE_TO_HANDLE_SYSTEM_FILTER_WITH_NO_VALUE.with(
                  url, filter.getProperty(), op(filter)),
              "vs-invalid"));
    }
    if (!system.understands(filter.getProperty(), op(filter), filter.getValue())) {
      throw TerminologyFailure.of(
          400,
          Issue.of(
              IssueSeverity.ERROR,
              IssueType.NOTSUPPORTED,
              path,
              Messages.FILTER_NOT_UNDERSTOOD.with(
                  filter.getProperty(),
                  op(filter),
                  filter.getValue(),
                  String.valueOf(valueSet.getUrl()),
                  url),
              "vs-invalid"));
    }
  }

  /** The concepts that a filter chooses. */
  public static Selection select(
      CodeSystemContent system, ConceptSetFilterComponent filter, ValueSet valueSet, String path) {
    check(system, filter, valueSet, path);
    return system.select(filter.getProperty(), op(filter), filter.getValue());
  }
}
