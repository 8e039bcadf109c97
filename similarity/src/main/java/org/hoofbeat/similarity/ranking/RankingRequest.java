package org.hoofbeat.similarity.ranking;

import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.similarity.ontology.Strictness;

/**
 * How to rank.
 *
 * @param top how many to show
 * @param explain whether to say why
 * @param neutral findings that a disease does not explain cost it nothing in the evidence part; the network, which sees all
 *     findings together, is not told
 */
public record RankingRequest(
    Engine engine, Strictness strictness, int top, boolean explain, boolean neutral) {

  public RankingRequest {
    if (top < 1) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "Not a count of candidates to show: " + top + "\nMaybe 20.");
    }
  }

  /** Findings that a disease does not explain count against it. */
  public RankingRequest(Engine engine, Strictness strictness, int top, boolean explain) {
    this(engine, strictness, top, explain, false);
  }

  /** The default engine, leniently, the first 20 explained. */
  public static RankingRequest defaults() {
    return new RankingRequest(Engine.COMBINED, Strictness.LENIENT, 20, true);
  }
}
