package org.hoofbeat.api.curation.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.disease.DiseaseFindings;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * Both ends of a mapping side by side, each part with what the other end has, too: what a curator decides from. What is
 * shared comes first in each list.
 */
record Evidence(BuildRef build, Side subject, Side object) {

  private static final int NAMES = 24;
  private static final int ABOVE = 10;
  private static final int FINDINGS = 24;
  private static final int PARTNERS = 16;

  /** @param findingsTotal of which {@code findings} shows the first */
  record Side(
      TermRef term,
      @Nullable String definition,
      List<Name> names,
      List<Above> above,
      List<Finding> findings,
      int findingsTotal,
      List<Partner> partners) {}

  record Name(String text, String lang, boolean shared) {}

  /** @param steps on the shortest way up */
  record Above(TermRef term, int steps, boolean shared) {}

  record Finding(TermRef term, boolean excluded, @Nullable Double frequency, boolean shared) {}

  /** What sources map it to, or cite for it. */
  record Partner(String id, boolean shared) {}

  static Evidence of(ServedBuild served, Language language, TermId subject, TermId object) {
    End left = End.read(served, language, subject);
    End right = End.read(served, language, object);
    return new Evidence(served.ref(), left.beside(right), right.beside(left));
  }

  /** All that is known of one end. */
  private record End(
      TermRef term,
      @Nullable String definition,
      Map<String, Name> names,
      List<Above> above,
      Map<String, DiseaseFindings.Finding> findings,
      Set<String> partners) {

    static End read(ServedBuild served, Language language, TermId id) {
      Dossier dossier = served.graph().findDossier(id).orElse(null);
      TermRef term = served.names().ref(id, language);
      if (dossier == null) {
        return new End(term, null, Map.of(), List.of(), Map.of(), Set.of());
      }
      List<Above> above =
          served.ancestry().ancestors(dossier.id()).entrySet().stream()
              .limit(ABOVE)
              .map(
                  step ->
                      new Above(
                          served.names().ref(step.getKey(), language), step.getValue(), false))
              .toList();
      boolean disease = ConceptKind.DISEASE.label().equals(term.kind());
      return new End(
          term,
          dossier.findConcept().map(Concept::definition).orElse(null),
          names(dossier),
          above,
          disease ? DiseaseFindings.of(served, language, dossier.id().value()).byId() : Map.of(),
          partners(dossier));
    }

    private static Map<String, Name> names(Dossier dossier) {
      Map<String, Name> names = new TreeMap<>();
      dossier.findName(Language.EN).ifPresent(name -> add(names, name, Language.EN));
      dossier.findName(Language.ZH).ifPresent(name -> add(names, name, Language.ZH));
      dossier
          .list(Designation.class)
          .forEach(stated -> add(names, stated.statement().text(), stated.statement().language()));
      return names;
    }

    private static void add(Map<String, Name> names, String text, Language language) {
      boolean shown = language.equals(Language.EN) || language.equals(Language.ZH);
      if (shown) {
        names.putIfAbsent(key(text), new Name(text, language.tag(), false));
      }
    }

    /** Names that differ in case, spaces and punctuation only are one. */
    private static String key(String text) {
      return text.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\s]+", " ").strip();
    }

    private static Set<String> partners(Dossier dossier) {
      Set<String> partners = new HashSet<>();
      dossier.list(Mapping.class).forEach(one -> partners.add(one.statement().object().value()));
      dossier
          .listPointingHere(Mapping.class)
          .forEach(one -> partners.add(one.statement().subject().value()));
      return partners;
    }

    Side beside(End other) {
      Set<String> otherAbove =
          other.above.stream().map(one -> one.term().id()).collect(Collectors.toSet());
      List<Name> ownNames = new ArrayList<>();
      names.forEach(
          (key, name) ->
              ownNames.add(new Name(name.text(), name.lang(), other.names.containsKey(key))));
      return new Side(
          term,
          definition,
          first(ownNames, Comparator.comparing(name -> !name.shared()), NAMES),
          above.stream()
              .map(one -> new Above(one.term(), one.steps(), otherAbove.contains(one.term().id())))
              .toList(),
          first(shownFindings(other), BY_SHARED_AND_FREQUENCY, FINDINGS),
          findings.size(),
          first(
              partners.stream().map(id -> new Partner(id, other.partners.contains(id))).toList(),
              Comparator.comparing((Partner one) -> !one.shared()).thenComparing(Partner::id),
              PARTNERS));
    }

    private static final Comparator<Finding> BY_SHARED_AND_FREQUENCY =
        Comparator.comparing((Finding one) -> !one.shared())
            .thenComparing(one -> one.frequency() == null ? 0.0 : -one.frequency())
            .thenComparing(one -> one.term().id());

    private List<Finding> shownFindings(End other) {
      return findings.entrySet().stream()
          .map(
              entry -> {
                DiseaseFindings.Finding own = entry.getValue();
                DiseaseFindings.Finding its = other.findings.get(entry.getKey());
                boolean shared = its != null && its.excluded() == own.excluded();
                return new Finding(own.phenotype(), own.excluded(), own.frequency(), shared);
              })
          .toList();
    }

    private static <T> List<T> first(List<T> all, Comparator<T> order, int most) {
      return all.stream().sorted(order).limit(most).toList();
    }
  }
}
