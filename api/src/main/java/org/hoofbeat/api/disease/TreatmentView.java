package org.hoofbeat.api.disease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.statement.DrugStatement;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * A drug or action for a disease, one for all identifiers of a drug.
 *
 * @param uses none where only a payment limit names the disease
 * @param limitedAs the broader disease that a payment limit names, where it does not name this one
 * @param decisions what regulators and payers say of the drug: approvals, orphan designations, payment limits
 */
record TreatmentView(
    TermRef action, List<Use> uses, @Nullable TermRef limitedAs, List<Decision> decisions) {

  /** What sources say of a treatment, the most useful first; other words stand last. */
  private static final List<String> USES =
      List.of("TREATS", "PREVENTS", "INVESTIGATED", "LACK OF OBSERVED RESPONSE", "CONTRAINDICATED");

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

  /** Drugs that are paid for this disease first, then what helps, then what is tried or must not be given. */
  static List<TreatmentView> of(ServedBuild served, Language language, DiseaseDossier disease) {
    Map<TermId, SameDrug> known = new HashMap<>();
    Map<TermId, SameDrug> drugs = new TreeMap<>();
    Map<TermId, List<Use>> uses = new TreeMap<>();
    Map<TermId, TermId> limited = new HashMap<>();
    PaymentLimits.of(served)
        .naming(disease)
        .forEach(
            (drug, named) -> {
              SameDrug same = same(served, drug, known);
              limited.merge(same.id(), named, (a, b) -> a.equals(disease.id()) ? a : b);
              drugs.put(same.id(), same);
            });
    for (Stated<Treatment> stated : disease.treatments(served.graph())) {
      SameDrug same = same(served, stated.statement().action(), known);
      drugs.put(same.id(), same);
      uses.computeIfAbsent(same.id(), id -> new ArrayList<>()).add(use(served, language, stated));
    }
    return drugs.values().stream()
        .map(
            drug ->
                new TreatmentView(
                    served.names().ref(drug.id(), language),
                    uses.getOrDefault(drug.id(), List.of()),
                    Optional.ofNullable(limited.get(drug.id()))
                        .filter(named -> !named.equals(disease.id()))
                        .map(named -> served.names().ref(named, language))
                        .orElse(null),
                    decisions(drug)))
        .sorted(
            Comparator.<TreatmentView>comparingInt(
                    one -> limited.containsKey(TermId.parse(one.action.id())) ? 0 : 1)
                .thenComparingInt(TreatmentView::caution))
        .toList();
  }

  private static SameDrug same(ServedBuild served, TermId action, Map<TermId, SameDrug> known) {
    return known.computeIfAbsent(
        action,
        id ->
            SameDrug.of(
                served.graph(),
                served
                    .graph()
                    .findDossier(id)
                    .orElseGet(() -> new Dossier(id, List.of(), List.of()))));
  }

  /** How far from a treatment in use its best use is. */
  private static int caution(TreatmentView treatment) {
    return treatment.uses.stream()
        .mapToInt(use -> USES.indexOf(use.relation.toUpperCase(Locale.ROOT)))
        .map(at -> at < 0 ? USES.size() : at)
        .min()
        .orElse(0);
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

  private static List<Decision> decisions(SameDrug drug) {
    return drug.list(DrugStatement.class).stream()
        .map(
            stated ->
                new Decision(
                    stated.statement().kind().name(),
                    stated.statement().authority(),
                    stated.statement().text(),
                    stated.statement().details(),
                    stated.release().source(),
                    stated.release().version()))
        .distinct()
        .toList();
  }
}
