package org.hoofbeat.api.fhir.code;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.TerminologyFailure;

/**
 * A caller's regular expression. RE2 tries no way twice, so that its time grows with the text and the size of the
 * expression only; their product, over all texts, is bounded. It has no look-around and no back-references.
 */
final class BoundedPattern {

  private static final int MAX_LENGTH = 1_000;

  /** Characters read times instructions of the expression: seconds at most. */
  private static final long MAX_STEPS = 200_000_000;

  private final Pattern pattern;
  private long steps;

  BoundedPattern(String expression) {
    if (expression.length() > MAX_LENGTH) {
      throw TerminologyFailure.badRequest(
          "A regular expression of " + expression.length() + " characters; at most " + MAX_LENGTH);
    }
    try {
      pattern = Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw TerminologyFailure.badRequest(
          "Not a regular expression: '" + expression + "' (" + e.getDescription() + ")");
    }
  }

  /** True where the whole text fits. */
  boolean matches(String text) {
    steps += (text.length() + 1L) * pattern.programSize();
    if (steps > MAX_STEPS) {
      throw TerminologyFailure.of(
          422,
          Issue.error(
              IssueType.TOOCOSTLY,
              "The regular expression '" + pattern + "' takes too long to match"));
    }
    return pattern.matches(text);
  }
}
