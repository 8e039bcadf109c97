package org.hoofbeat.api.term;

import java.util.List;
import java.util.Map;
import org.hoofbeat.api.answer.Capped;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.jspecify.annotations.Nullable;

/** Lays a dossier out as an answer. */
public final class TermView {

  /** Items of each list in the overview; the lists of their own addresses are paged. */
  private static final int CAP = 100;

  private TermView() {}

  public static TermAnswer of(ServedBuild served, Language language, ResolvedTerm resolved) {
    Dossier dossier = resolved.dossier();
    @Nullable Concept concept = dossier.findConcept().orElse(null);
    @Nullable Concept described = concept == null || concept.definition() == null ? null : concept;
    return new TermAnswer(
        served.ref(),
        language.tag(),
        notice(served, language, resolved, concept),
        served.names().ref(dossier.id(), language),
        described == null ? null : described.definition(),
        described == null || described.language().equals(language)
            ? null
            : described.language().tag(),
        concept == null ? null : concept.comment(),
        concept == null ? List.of() : refs(served, language, concept.replacedBy()),
        concept == null ? List.of() : refs(served, language, concept.consider()),
        concept == null ? List.of() : concept.alternativeIds().stream().map(TermId::value).toList(),
        concept == null ? List.of() : concept.subsets(),
        concept == null ? Map.of() : concept.details(),
        Links.sources(dossier),
        Links.counts(dossier),
        served
            .graph()
            .findGroup(dossier.id())
            .map(group -> group(served, language, group))
            .orElse(null),
        Capped.of(dossier.list(Designation.class), CAP, DesignationView::of),
        Capped.of(Links.parents(dossier), CAP, id -> served.names().ref(id, language)),
        Capped.of(Links.children(dossier), CAP, id -> served.names().ref(id, language)),
        Capped.of(Links.of(dossier), CAP, link -> neighbour(served, language, link)));
  }

  static Neighbour neighbour(ServedBuild served, Language language, Links.Link link) {
    return new Neighbour(
        link.relation(),
        link.outgoing(),
        served.names().ref(link.other(), language),
        link.source(),
        link.version());
  }

  private static List<TermRef> refs(ServedBuild served, Language language, List<TermId> ids) {
    return ids.stream().map(id -> served.names().ref(id, language)).toList();
  }

  private static TermAnswer.Group group(ServedBuild served, Language language, DiseaseGroup group) {
    return new TermAnswer.Group(
        served.names().ref(group.id(), language),
        group.rare(),
        group.annotated(),
        refs(served, language, group.members()));
  }

  private static TermAnswer.@Nullable Notice notice(
      ServedBuild served, Language language, ResolvedTerm resolved, @Nullable Concept concept) {
    boolean chinese = language.equals(Language.ZH);
    String requested = resolved.requested().value();
    String current = resolved.id().value();
    if (!requested.equals(current)) {
      boolean alternative =
          concept != null && concept.alternativeIds().contains(resolved.requested());
      String text =
          chinese
              ? requested + (alternative ? " 是 " + current + " 的备用编号" : " 已停用，由 " + current + " 取代")
              : requested
                  + (alternative
                      ? " is an alternative id of " + current
                      : " is retired; " + current + " replaces it");
      return new TermAnswer.Notice(requested, alternative ? "alternative-id" : "replaced", text);
    }
    if (concept != null && concept.obsolete()) {
      boolean choices = !concept.consider().isEmpty();
      String text =
          chinese
              ? current + " 已停用，无替代编号" + (choices ? "；可考虑 consider 中所列" : "")
              : current
                  + " is obsolete and nothing replaces it"
                  + (choices ? "; see 'consider' for choices" : "");
      return new TermAnswer.Notice(requested, "obsolete", text);
    }
    return null;
  }
}
