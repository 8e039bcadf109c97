package org.hoofbeat.api.problem;

import java.util.List;

/** A problem as FHIR's OperationOutcome. */
record Outcome(String resourceType, List<Issue> issue) {

  record Issue(String severity, String code, Details details) {}

  record Details(String text) {}

  static Outcome of(Problem problem) {
    String advice = problem.advice();
    String text = advice == null ? problem.detail() : problem.detail() + ". " + advice;
    return new Outcome(
        "OperationOutcome",
        List.of(new Issue("error", codeOf(problem.status()), new Details(text))));
  }

  /** FHIR's IssueType. */
  private static String codeOf(int status) {
    return switch (status) {
      case 401 -> "login";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "not-supported";
      case 408 -> "timeout";
      case 413 -> "too-long";
      case 429 -> "throttled";
      case 503 -> "transient";
      default -> status >= 500 ? "exception" : "invalid";
    };
  }
}
