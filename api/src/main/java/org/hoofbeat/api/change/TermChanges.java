package org.hoofbeat.api.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hoofbeat.api.answer.Capped;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.term.ResolvedTerm;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Stated;

/**
 * What the build says of a term that the build before did not, and the other way round. A statement that a newer release
 * repeats word for word has not changed.
 *
 * @param before the build compared with; null where the data folder keeps none
 * @param isNew the build before did not know the identifier
 */
record TermChanges(
    BuildRef build,
    String lang,
    @org.jspecify.annotations.Nullable Earlier before,
    TermRef term,
    boolean isNew,
    Capped<StatementView> added,
    Capped<StatementView> removed) {

  private static final int SHOWN = 500;

  record Earlier(int number, String createdAt) {}

  static TermChanges of(ServedBuild served, Language language, String id) {
    ResolvedTerm term = ResolvedTerm.of(served, id);
    TermRef ref = served.names().ref(term.id(), language);
    Optional<KnowledgeGraph> previous = served.findPrevious();
    if (previous.isEmpty()) {
      Capped<StatementView> none = new Capped<>(0, List.of());
      return new TermChanges(served.ref(), language.tag(), null, ref, false, none, none);
    }
    GraphBuild earlier = previous.get().build();
    Optional<Dossier> old = previous.get().findDossier(term.id());
    Map<String, Stated<?>> now = byWords(term.dossier().about());
    Map<String, Stated<?>> then = byWords(old.map(Dossier::about).orElse(List.of()));
    Function<TermId, TermRef> names = named -> served.names().ref(named, language);
    return new TermChanges(
        served.ref(),
        language.tag(),
        new Earlier(earlier.number(), earlier.createdAt()),
        ref,
        old.isEmpty(),
        Capped.of(without(now, then), SHOWN, stated -> StatementView.of(stated, names)),
        Capped.of(without(then, now), SHOWN, stated -> StatementView.of(stated, names)));
  }

  private static Map<String, Stated<?>> byWords(List<Stated<?>> statements) {
    Map<String, Stated<?>> words = new LinkedHashMap<>();
    statements.forEach(
        stated -> words.put(stated.release().source() + " " + stated.statement(), stated));
    return words;
  }

  private static List<Stated<?>> without(
      Map<String, Stated<?>> from, Map<String, Stated<?>> known) {
    return from.entrySet().stream()
        .filter(entry -> !known.containsKey(entry.getKey()))
        .<Stated<?>>map(Map.Entry::getValue)
        .toList();
  }
}
