package org.hoofbeat.api.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act on a mapping; never changed once written.
 *
 * @param act {@code propose}, or an {@link Act}
 * @param at ISO 8601 instant
 * @param before null for the first
 */
record Revision(
    String mapping,
    int version,
    String act,
    String who,
    String at,
    @Nullable String why,
    @Nullable CuratedMapping before,
    CuratedMapping after) {

  /** Without the votes of others, which a reviewer may not see before the mapping is decided. */
  Revision blindFor(Curator viewer) {
    return new Revision(
        mapping,
        version,
        act,
        hidden(viewer) ? "" : who,
        at,
        hidden(viewer) ? null : why,
        blind(before, viewer),
        after.with(votes(after, viewer)));
  }

  private boolean hidden(Curator viewer) {
    boolean vote = act.equals(Act.ACCEPT.text()) || act.equals(Act.REJECT.text());
    return vote && !who.equals(viewer.name());
  }

  private static @Nullable CuratedMapping blind(@Nullable CuratedMapping mapping, Curator viewer) {
    return mapping == null ? null : mapping.with(votes(mapping, viewer));
  }

  private static List<Vote> votes(CuratedMapping mapping, Curator viewer) {
    return mapping.votes().stream().filter(vote -> vote.reviewer().equals(viewer.name())).toList();
  }
}
