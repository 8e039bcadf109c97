package org.hoofbeat.api.disease;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.DrugStatement;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.Stated;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * A drug or action for a disease.
 *
 * @param decisions what regulators and payers say of the drug: approvals, orphan designations, payment limits
 */
record TreatmentView(TermRef action, List<Use> uses, List<Decision> decisions) {

  /** @param relation in the source's word: TREATS, CONTRAINDICATED, INVESTIGATED… */
  record Use(
      String disease,
      String relation,
      @Nullable TermRef phenotype,
      @Nullable String approval,
      @Nullable String evidence,
      List<String> references,
      Map<String, String> details,
      String source,
      String version) {}

  record Decision(
      String kind,
      String authority,
      String text,
      Map<String, String> details,
      String source,
      String version) {}

  static List<TreatmentView> of(ServedBuild served, Language language, DiseaseDossier disease) {
    Map<TermId, List<Use>> byAction = new TreeMap<>();
    for (Stated<Treatment> stated : disease.list(Treatment.class)) {
      byAction
          .computeIfAbsent(stated.statement().action(), action -> new ArrayList<>())
          .add(use(served, language, stated));
    }
    List<TreatmentView> treatments = new ArrayList<>();
    byAction.forEach(
        (action, uses) ->
            treatments.add(
                new TreatmentView(
                    served.names().ref(action, language), uses, decisions(served, action))));
    return treatments;
  }

  private static Use use(ServedBuild served, Language language, Stated<Treatment> stated) {
    Treatment said = stated.statement();
    TermId phenotype = said.phenotype();
    return new Use(
        said.subject().value(),
        said.relation(),
        phenotype == null ? null : served.names().ref(phenotype, language),
        said.approval(),
        said.evidence(),
        said.references(),
        said.details(),
        stated.release().source(),
        stated.release().version());
  }

  private static List<Decision> decisions(ServedBuild served, TermId drug) {
    return served.graph().findDossier(drug).stream()
        .flatMap(dossier -> dossier.list(DrugStatement.class).stream())
        .map(
            stated ->
                new Decision(
                    stated.statement().kind().name(),
                    stated.statement().authority(),
                    stated.statement().text(),
                    stated.statement().details(),
                    stated.release().source(),
                    stated.release().version()))
        .toList();
  }
}
