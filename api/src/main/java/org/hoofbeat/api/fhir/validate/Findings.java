package org.hoofbeat.api.fhir.validate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.Text;
import org.jspecify.annotations.Nullable;

/** What one validation has found so far. Not thread-safe. */
final class Findings {

  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> messages = new LinkedHashSet<>();
  private final Set<String> unknownSystems = new LinkedHashSet<>();
  private boolean inactive;
  private String inactivePath = "";
  private String inactiveCode = "";
  private @Nullable String status;
  private @Nullable String normalCode;
  private @Nullable String impliedSystem;

  void add(Issue issue) {
    issues.add(issue);
  }

  /** Adds a finding unless one says the same. */
  boolean addOnce(Issue issue) {
    if (issues.stream().anyMatch(known -> known.text().equals(issue.text()))) {
      return false;
    }
    issues.add(issue);
    return true;
  }

  void add(IssueSeverity severity, IssueType type, String path, Text text, String detail) {
    add(Issue.of(severity, type, path, text, detail));
  }

  /** Adds a finding that the summary message repeats. */
  void tell(IssueSeverity severity, IssueType type, String path, Text text, String detail) {
    add(severity, type, path, text, detail);
    messages.add(text.text());
  }

  void message(String text) {
    messages.add(text);
  }

  Set<String> messages() {
    return messages;
  }

  List<Issue> issues() {
    return issues;
  }

  boolean hasErrors() {
    return issues.stream().anyMatch(Issue::isError);
  }

  Set<String> unknownSystems() {
    return unknownSystems;
  }

  /** Notes a code's standing; the first inactive code found is the one told of. */
  void see(CodedConcept concept, String path, String code) {
    if (!inactive) {
      inactive = concept.isInactive();
      inactivePath = path;
      inactiveCode = code;
      status = concept.status();
    }
  }

  boolean isInactive() {
    return inactive;
  }

  String inactivePath() {
    return inactivePath;
  }

  String inactiveCode() {
    return inactiveCode;
  }

  @Nullable String status() {
    return status;
  }

  void normalCode(String code) {
    normalCode = code;
  }

  @Nullable String normalCode() {
    return normalCode;
  }

  void impliedSystem(String system) {
    impliedSystem = system;
  }

  @Nullable String impliedSystem() {
    return impliedSystem;
  }

  OperationOutcome outcome() {
    OperationOutcome outcome = new OperationOutcome();
    issues.forEach(issue -> outcome.addIssue(issue.component()));
    return outcome;
  }

  static String under(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
