package org.hoofbeat.api.curation.name;

import java.util.List;
import java.util.stream.Stream;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Status;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * A name for a term that no source has, or one that is wrong for it, in one state of its life.
 *
 * @param version counts up from 1 with each act
 * @param lang {@code zh} or {@code en}
 * @param why where it comes from, as its author says
 * @param who did the last act, {@code at} an ISO 8601 instant
 * @param wrong true where the text must not be taken for the term, whatever the sources say
 * @param build the number of the build that it was proposed on, where it is known
 */
record CuratedName(
    String id,
    int version,
    TermId term,
    String text,
    String lang,
    SynonymScope scope,
    Status status,
    String author,
    @Nullable String why,
    String who,
    String at,
    @Nullable Boolean wrong,
    @Nullable Integer build) {

  private static final List<Act> ACTS = List.of(Act.ACCEPT, Act.REJECT, Act.REOPEN);

  Language language() {
    return new Language(lang);
  }

  boolean isWrong() {
    return wrong != null && wrong;
  }

  CuratedName decided(Status next, String reviewer, String when) {
    return new CuratedName(
        id, version + 1, term, text, lang, scope, next, author, why, reviewer, when, wrong, build);
  }

  /** What somebody may do to it now. */
  Stream<Act> acts(Curator curator) {
    return ACTS.stream().filter(act -> act.isAllowed(status, author, curator));
  }
}
