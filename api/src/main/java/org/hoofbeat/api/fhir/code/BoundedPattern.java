package org.hoofbeat.api.fhir.code;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.TerminologyFailure;

/** A caller's regular expression, stopped when it looks at too many characters. */
final class BoundedPattern {

  private static final int MAX_LENGTH = 1_000;
  private static final long MAX_STEPS = 20_000_000;

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
    try {
      return pattern.matcher(new Counted(text, 0, text.length())).matches();
    } catch (StackOverflowError e) {
      throw tooCostly();
    }
  }

  private TerminologyFailure tooCostly() {
    return TerminologyFailure.of(
        422,
        Issue.error(
            IssueType.TOOCOSTLY,
            "The regular expression '" + pattern + "' takes too long to match"));
  }

  private final class Counted implements CharSequence {

    private final String text;
    private final int from;
    private final int to;

    Counted(String text, int from, int to) {
      this.text = text;
      this.from = from;
      this.to = to;
    }

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MAX_STEPS) {
        throw tooCostly();
      }
      return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text, from + start, from + end);
    }

    @Override
    public String toString() {
      return text.substring(from, to);
    }
  }
}
