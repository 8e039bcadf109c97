package org.hoofbeat.similarity.ranking;

import java.util.List;
import org.hoofbeat.similarity.ontology.ProfileNotice;

/**
 * A differential list.
 *
 * @param build the graph build it comes from
 * @param engine what scored it
 * @param model the trained model's card in a line, empty where none took part
 * @param candidates how many were ranked in all; {@code top} is the head of that list
 * @param top best first, ties by group id
 */
public record Ranking(
    String build,
    Engine engine,
    String model,
    int candidates,
    List<RankedCandidate> top,
    List<ProfileNotice> notices) {

  public Ranking {
    top = List.copyOf(top);
    notices = List.copyOf(notices);
  }
}
