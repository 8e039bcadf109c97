package org.hoofbeat.model.patient;

import java.util.List;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;

/**
 * Criteria that speak for a disease when a patient meets all of their clauses.
 *
 * @param diseases any identifiers; every group that holds one of them is spoken for
 * @param nats added to the score when the rule fires; negative for a rule that speaks against
 * @param clauses all must hold
 */
public record DiagnosticRule(
    String id,
    String title,
    String version,
    String author,
    String source,
    List<TermId> diseases,
    double nats,
    List<Clause> clauses) {

  private static final double MOST_NATS = 10;

  public DiagnosticRule {
    diseases = List.copyOf(diseases);
    clauses = List.copyOf(clauses);
    if (diseases.isEmpty() || clauses.isEmpty()) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "Rule " + id + " needs at least one disease and one clause");
    }
    if (!(Math.abs(nats) <= MOST_NATS)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Rule " + id + " weighs " + nats + " nats, more than " + MOST_NATS + " either way");
    }
  }

  /**
   * At least so many of some findings. An observed finding is met by itself or anything more specific, a ruled-out one by itself or
   * anything more general; one finding of the patient meets one of the clause.
   *
   * @param ruledOut asks for findings that the patient was looked for and does not have
   */
  public record Clause(int atLeast, List<TermId> of, boolean ruledOut) {

    public Clause {
      of = List.copyOf(of);
      if (atLeast < 1 || atLeast > of.size()) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_REQUEST,
            "A clause asks for at least " + atLeast + " of " + of.size() + " findings");
      }
    }

    /** Of observed findings. */
    public Clause(int atLeast, List<TermId> of) {
      this(atLeast, of, false);
    }
  }
}
