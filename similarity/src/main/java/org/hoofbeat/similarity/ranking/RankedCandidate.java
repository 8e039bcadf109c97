package org.hoofbeat.similarity.ranking;

import java.util.List;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.explanation.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with its place.
 *
 * @param rank 1 for the first; candidates with equal scores share their mean rank
 * @param score in nats, comparable within one ranking only
 * @param probability calibrated share of belief among all candidates, 0 to 1
 * @param explanation null where none was asked for
 */
public record RankedCandidate(
    TermId group,
    String label,
    List<TermId> members,
    boolean rare,
    double rank,
    double score,
    double probability,
    @Nullable Explanation explanation) {

  public RankedCandidate {
    members = List.copyOf(members);
  }
}
