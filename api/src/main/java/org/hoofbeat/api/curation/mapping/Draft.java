package org.hoofbeat.api.curation.mapping;

import java.util.Set;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/** What a curator states of a pair. */
public record Draft(
    TermId subject,
    MappingPredicate predicate,
    TermId object,
    boolean negated,
    String justification,
    @Nullable Double confidence,
    @Nullable String comment) {

  private static final int LONGEST_COMMENT = 2_000;
  private static final int LONGEST_JUSTIFICATION = 100;

  public Draft {
    if (subject.equals(object)) {
      throw bad("A mapping of " + subject + " to itself");
    }
    if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
      throw bad("Not a value of 'confidence': " + confidence + "\nMaybe 0 to 1.");
    }
    if (comment != null && comment.length() > LONGEST_COMMENT) {
      throw bad(
          "Not a value of 'comment': "
              + comment.length()
              + " characters\nMaybe at most "
              + LONGEST_COMMENT
              + ".");
    }
    if (justification.length() > LONGEST_JUSTIFICATION
        || !justification.matches("[A-Za-z][\\w.-]*:\\w+")) {
      throw bad("Not a value of 'justification'\nMaybe semapv:ManualMappingCuration.");
    }
  }

  /** Both ends, in no order: a pair is one whichever way it is stated. */
  Set<TermId> pair() {
    return Set.of(subject, object);
  }

  private static HoofbeatFailure bad(String message) {
    return new HoofbeatFailure(ErrorCode.BAD_REQUEST, message);
  }

  /** The same relation of two others. */
  Draft between(TermId newSubject, TermId newObject) {
    return new Draft(newSubject, predicate, newObject, negated, justification, confidence, comment);
  }
}
