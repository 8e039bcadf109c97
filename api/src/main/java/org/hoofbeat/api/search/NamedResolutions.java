package org.hoofbeat.api.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.name.OwnNames;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.search.ResolutionReason;
import org.hoofbeat.text.search.ResolvedTerm;
import org.hoofbeat.text.search.TermResolver;

/**
 * What the resolver proposes, with the terms that curators gave the description as a name: an equal wording like those of the
 * sources, behind theirs; without those that the description is a wrong name of.
 */
public final class NamedResolutions {

  private static final Set<ResolutionReason> EQUAL =
      Set.of(ResolutionReason.ID, ResolutionReason.LABEL, ResolutionReason.SYNONYM);

  private NamedResolutions() {}

  public static List<Resolution> find(
      ServedBuild served, OwnNames own, Language language, String text, String prefix, int max) {
    List<ResolvedTerm> proposed =
        new TermResolver(served.index()).resolve(text, prefix, language, max);
    List<OwnNames.Found> named =
        own.find(text).stream()
            .filter(found -> found.whole() && found.term().prefix().equals(prefix))
            .toList();
    Set<TermId> wrong = own.notMeantBy(text);
    List<Resolution> all = new ArrayList<>();
    Set<TermId> shown = new HashSet<>(wrong);
    for (ResolvedTerm term : proposed) {
      boolean stays = named.isEmpty() || EQUAL.contains(term.reason());
      if (stays && shown.add(term.id())) {
        all.add(Resolution.of(served, language, term));
      }
    }
    for (OwnNames.Found found : named) {
      if (all.size() < max && shown.add(found.term())) {
        all.add(
            new Resolution(
                served.names().ref(found.term(), language),
                ResolutionReason.SYNONYM.score(),
                ResolutionReason.SYNONYM.name().toLowerCase(Locale.ROOT),
                found.text(),
                List.of(),
                List.of()));
      }
    }
    return all;
  }
}
