package org.hoofbeat.api.fhir.core;

import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * One finding of an operation.
 *
 * @param path FHIRPath of what it is about, empty where it is about the whole request
 * @param messageId the key of {@link Messages}, null where the text has none
 * @param detail a code of HL7's {@code tx-issue-type}, null if none fits
 */
public record Issue(
    IssueSeverity severity,
    IssueType type,
    String path,
    @Nullable String messageId,
    String text,
    @Nullable String detail) {

  private static final String MESSAGE_ID =
      "http://hl7.org/fhir/StructureDefinition/operationoutcome-message-id";
  private static final String DETAILS = "http://hl7.org/fhir/tools/CodeSystem/tx-issue-type";

  /** A finding with a message of the catalogue. */
  public static Issue of(
      IssueSeverity severity, IssueType type, String path, Text text, @Nullable String detail) {
    return new Issue(severity, type, path, text.id(), text.text(), detail);
  }

  /** An error without a catalogue entry. */
  public static Issue error(IssueType type, String text) {
    return new Issue(IssueSeverity.ERROR, type, "", null, text, null);
  }

  /** The same with another severity. */
  public Issue as(IssueSeverity other) {
    return new Issue(other, type, path, messageId, text, detail);
  }

  public boolean isError() {
    return severity == IssueSeverity.ERROR || severity == IssueSeverity.FATAL;
  }

  /** FHIR's form; R4's {@code location} repeats the expression for older clients. */
  public OperationOutcomeIssueComponent component() {
    OperationOutcomeIssueComponent component =
        new OperationOutcomeIssueComponent().setSeverity(severity).setCode(type);
    component.getDetails().setText(text);
    if (detail != null) {
      component.getDetails().addCoding().setSystem(DETAILS).setCode(detail);
    }
    if (messageId != null) {
      component.addExtension(MESSAGE_ID, new StringType(messageId));
    }
    if (!path.isEmpty()) {
      component.addLocation(path);
      component.addExpression(path);
    }
    return component;
  }
}
