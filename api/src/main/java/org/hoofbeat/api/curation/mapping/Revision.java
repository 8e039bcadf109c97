package org.hoofbeat.api.curation.mapping;

import java.util.List;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.jspecify.annotations.Nullable;

/**
 * One act on a mapping; never changed once written.
 *
 * @param act {@code propose}, {@code assign}, {@code comment}, {@code undo}, or an {@link Act}
 * @param at ISO 8601 instant
 * @param before null for the first
 */
public record Revision(
    String mapping,
    int version,
    String act,
    String who,
    String at,
    @Nullable String why,
    @Nullable CuratedMapping before,
    CuratedMapping after) {

  static final String PROPOSE = "propose";
  static final String COMMENT = "comment";
  static final String ASSIGN = "assign";
  static final String UNDO = "undo";
  static final String FOLLOW = "follow";

  /** True where this act made the version; comments and assignments make none. */
  boolean makes(int made) {
    return after.version() == made && (before == null || before.version() < made);
  }

  /** Without the votes of others, which a reviewer may not see before the mapping is decided. */
  Revision blindFor(Curator viewer, CuratedMapping now) {
    boolean hidden = hidden(viewer, now);
    return new Revision(
        mapping,
        version,
        act,
        hidden ? "" : who,
        at,
        hidden ? null : why,
        blind(before, viewer),
        after.with(votes(after, viewer)));
  }

  private boolean hidden(Curator viewer, CuratedMapping now) {
    boolean vote = act.equals(Act.ACCEPT.text()) || act.equals(Act.REJECT.text());
    boolean wordsOfOne = act.equals(COMMENT) && now.hasVoteOf(who);
    return (vote || wordsOfOne) && !who.equals(viewer.name());
  }

  private static @Nullable CuratedMapping blind(@Nullable CuratedMapping mapping, Curator viewer) {
    return mapping == null ? null : mapping.with(votes(mapping, viewer));
  }

  private static List<Vote> votes(CuratedMapping mapping, Curator viewer) {
    return mapping.votes().stream().filter(vote -> vote.reviewer().equals(viewer.name())).toList();
  }
}
