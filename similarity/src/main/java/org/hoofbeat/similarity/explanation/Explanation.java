package org.hoofbeat.similarity.explanation;

import java.util.List;

/** Why a score: its parts, whose values added in this order are the score to the last bit. */
public record Explanation(List<ScorePart> parts) {

  public Explanation {
    parts = List.copyOf(parts);
  }

  /** The sum of the parts in order. */
  public double sum() {
    double sum = 0;
    for (ScorePart part : parts) {
      sum += part.value();
    }
    return sum;
  }
}
