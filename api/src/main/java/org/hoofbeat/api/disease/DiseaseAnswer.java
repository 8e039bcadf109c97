package org.hoofbeat.api.disease;

import java.util.List;
import org.hoofbeat.api.answer.Capped;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A disease at a glance; each list is capped here and whole at its own address.
 *
 * @param requested the identifier asked for, which may be another member of the group
 * @param rare by Mondo's rare subset, Orphanet, or a national catalogue
 */
record DiseaseAnswer(
    BuildRef build,
    String lang,
    String disclaimer,
    String requested,
    TermRef disease,
    List<TermRef> members,
    boolean rare,
    @Nullable String definition,
    @Nullable String definitionLang,
    Capped<ProfileRow> phenotypes,
    Capped<GeneView> genes,
    Capped<DiseaseFacts.PrevalenceView> prevalence,
    Capped<DiseaseFacts.CourseView> course,
    Capped<TreatmentView> treatments,
    Capped<DiseaseFacts.CatalogueView> catalogues,
    Capped<LiteratureView> literature) {

  private static final int CAP = 20;

  static DiseaseAnswer of(ServedBuild served, Language language, DiseaseDossier disease) {
    @Nullable DiseaseGroup group = disease.group();
    @Nullable Concept concept = disease.findConcept().orElse(null);
    @Nullable String definition = concept == null ? null : concept.definition();
    boolean foreign = concept != null && definition != null && !concept.language().equals(language);
    return new DiseaseAnswer(
        served.ref(),
        language.tag(),
        ServedBuild.DISCLAIMER,
        disease.requested().value(),
        served.names().ref(disease.id(), language),
        disease.members().stream()
            .map(member -> served.names().ref(member.id(), language))
            .toList(),
        group != null && group.rare(),
        definition,
        foreign && concept != null ? concept.language().tag() : null,
        capped(Profile.of(served, language, disease, "frequency")),
        capped(GeneView.of(served, language, disease)),
        capped(DiseaseFacts.prevalence(disease)),
        capped(DiseaseFacts.course(served, language, disease)),
        capped(TreatmentView.of(served, language, disease)),
        capped(DiseaseFacts.catalogues(served, disease)),
        capped(LiteratureView.of(disease, served.findPrevious().map(disease::in))));
  }

  private static <T> Capped<T> capped(List<T> all) {
    return Capped.of(all, CAP, one -> one);
  }
}
