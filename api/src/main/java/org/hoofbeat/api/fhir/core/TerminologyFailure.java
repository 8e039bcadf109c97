package org.hoofbeat.api.fhir.core;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** An operation that cannot give its answer; becomes an OperationOutcome with a status. */
public final class TerminologyFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issues;
  private final int status;
  private final transient @Nullable String unknownSystem;
  private final boolean answerable;

  private TerminologyFailure(
      int status, List<Issue> issues, @Nullable String unknownSystem, boolean answerable) {
    super(issues.get(0).text());
    this.issues = List.copyOf(issues);
    this.status = status;
    this.unknownSystem = unknownSystem;
    this.answerable = answerable;
  }

  /** A failure with one finding. */
  public static TerminologyFailure of(int status, Issue issue) {
    return new TerminologyFailure(status, List.of(issue), null, false);
  }

  /** The caller's mistake, in our own words. */
  public static TerminologyFailure badRequest(String text) {
    return of(400, Issue.error(IssueType.INVALID, text));
  }

  /** Something asked for is not there. */
  public static TerminologyFailure notFound(String text) {
    return of(404, Issue.error(IssueType.NOTFOUND, text));
  }

  /** An error with a catalogue message and no path. */
  public static TerminologyFailure of(
      int status, IssueType type, Text text, @Nullable String detail) {
    return of(status, Issue.of(IssueSeverity.ERROR, type, "", text, detail));
  }

  /** A failure that $validate-code turns into {@code result = false} instead of an error. */
  public TerminologyFailure answerable() {
    return new TerminologyFailure(status, issues, unknownSystem, true);
  }

  /** The same, naming the system that was not found. */
  public TerminologyFailure because(String system) {
    return new TerminologyFailure(status, issues, system, answerable);
  }

  /** The same with a further finding. */
  public TerminologyFailure and(Issue issue) {
    List<Issue> all = new java.util.ArrayList<>(issues);
    all.add(issue);
    return new TerminologyFailure(status, all, unknownSystem, answerable);
  }

  public List<Issue> issues() {
    return issues;
  }

  public int status() {
    return status;
  }

  public @Nullable String unknownSystem() {
    return unknownSystem;
  }

  public boolean isAnswerable() {
    return answerable;
  }

  /** The outcome sent to the caller. */
  public OperationOutcome outcome() {
    OperationOutcome outcome = new OperationOutcome();
    issues.forEach(issue -> outcome.addIssue(issue.component()));
    return outcome;
  }
}
