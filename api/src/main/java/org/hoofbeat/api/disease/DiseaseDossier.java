package org.hoofbeat.api.disease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.term.ResolvedTerm;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers of all identifiers that stand for one disease.
 *
 * @param requested as asked for
 * @param id the group's identifier, or the disease's own where it belongs to none
 * @param group null where the disease belongs to none
 */
record DiseaseDossier(
    TermId requested, TermId id, @Nullable DiseaseGroup group, List<Dossier> members) {

  /** Throws where the identifier is unknown, or is no disease. */
  static DiseaseDossier of(ServedBuild served, String text) {
    ResolvedTerm term = ResolvedTerm.of(served, text);
    Optional<Concept> concept = term.dossier().findConcept();
    if (concept.isPresent() && concept.get().kind() != ConceptKind.DISEASE) {
      throw new HoofbeatFailure(
          ErrorCode.NOT_FOUND,
          "Not a disease: "
              + term.id()
              + " is a "
              + concept.get().kind().label()
              + "\nMaybe /api/v1/terms/{id} is what you look for.");
    }
    DiseaseGroup group = served.graph().findGroup(term.id()).orElse(null);
    if (group == null) {
      return new DiseaseDossier(term.requested(), term.id(), null, List.of(term.dossier()));
    }
    List<Dossier> members =
        group.members().stream()
            .flatMap(member -> served.graph().findDossier(member).stream())
            .toList();
    return new DiseaseDossier(term.requested(), group.id(), group, members);
  }

  /** The same identifiers in another build. */
  DiseaseDossier in(KnowledgeGraph other) {
    return new DiseaseDossier(
        requested,
        id,
        group,
        members.stream().flatMap(member -> other.findDossier(member.id()).stream()).toList());
  }

  /** The statements of one type about any member, by member. */
  <S extends Statement> List<Stated<S>> list(Class<S> type) {
    List<Stated<S>> all = new ArrayList<>();
    members.forEach(member -> all.addAll(member.list(type)));
    return all;
  }

  /**
   * Of all members, and of the codes that a member is said to be exactly: lists of drugs name diseases by codes of
   * vocabularies that have no diseases of their own, as UMLS.
   */
  List<Stated<Treatment>> treatments(KnowledgeGraph graph) {
    List<Stated<Treatment>> all = list(Treatment.class);
    list(Mapping.class).stream()
        .map(Stated::statement)
        .filter(Mapping::isSame)
        .map(Mapping::object)
        .filter(code -> members.stream().noneMatch(member -> member.id().equals(code)))
        .distinct()
        .flatMap(code -> graph.findDossier(code).stream())
        .forEach(code -> all.addAll(code.list(Treatment.class)));
    return all;
  }

  /** The describing statement of the first member that has a definition, else the first of all. */
  Optional<Concept> findConcept() {
    return members.stream()
        .flatMap(member -> member.findConcept().stream())
        .min(Comparator.comparing(concept -> concept.definition() == null));
  }
}
