package org.hoofbeat.similarity.ranking;

import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.similarity.ontology.Strictness;

/** How to rank: by which engine, how strictly to read the profile, how many to show and whether to explain them. */
public record RankingRequest(Engine engine, Strictness strictness, int top, boolean explain) {

  public RankingRequest {
    if (top < 1) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "Not a count of candidates to show: " + top + "\nMaybe 20.");
    }
  }

  /** The default engine, leniently, the first 20 explained. */
  public static RankingRequest defaults() {
    return new RankingRequest(Engine.COMBINED, Strictness.LENIENT, 20, true);
  }
}
