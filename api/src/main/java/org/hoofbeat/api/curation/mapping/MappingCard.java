package org.hoofbeat.api.curation.mapping;

import java.util.List;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Status;
import org.hoofbeat.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * A curated mapping as shown. In blind review a reviewer sees no vote but the own one until it is decided.
 *
 * @param acts what the caller may do to it now
 * @param votesCast how many reviewers have voted, whether or not their votes are shown
 */
record MappingCard(
    String id,
    int version,
    TermRef subject,
    String predicate,
    TermRef object,
    boolean negated,
    String justification,
    @Nullable Double confidence,
    @Nullable String comment,
    String status,
    String author,
    int votesCast,
    List<Vote> votes,
    @Nullable Boolean outcome,
    int builtOn,
    @Nullable String assignee,
    List<String> acts) {

  static MappingCard of(
      ServedBuild served, Language language, CuratedMapping mapping, Curator viewer) {
    boolean open = mapping.status() == Status.IN_REVIEW;
    return new MappingCard(
        mapping.id(),
        mapping.version(),
        served.names().ref(mapping.subject(), language),
        mapping.predicate().curie(),
        served.names().ref(mapping.object(), language),
        mapping.negated(),
        mapping.justification(),
        mapping.confidence(),
        mapping.comment(),
        mapping.status().text(),
        mapping.author(),
        mapping.votes().size(),
        mapping.votes().stream()
            .filter(vote -> !open || vote.reviewer().equals(viewer.name()))
            .toList(),
        mapping.outcome(),
        mapping.builtOn(),
        mapping.assignee(),
        acts(mapping, viewer));
  }

  private static List<String> acts(CuratedMapping mapping, Curator viewer) {
    return List.of(Act.values()).stream()
        .filter(act -> mapping.allows(act, viewer))
        .map(Act::text)
        .toList();
  }
}
