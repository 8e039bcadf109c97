package org.hoofbeat.api.disease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.FakeGraph;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.DrugStatement;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Gaucher disease, with what lists of drugs say of it by a code, and of one drug by four identifiers. */
class TreatmentViewTest {

  private static final TermId DISEASE = TermId.parse("MONDO:0018150");
  private static final TermId CODE = TermId.parse("UMLS:C0017205");
  private static final Release RELEASE =
      new Release(
          "test", "Test", "1", null, "CC0", "allowed", "0".repeat(64), 1, 1, Map.of(), false);

  private final List<Stated<?>> statements = new ArrayList<>();

  TreatmentViewTest() {
    add(Concept.of(DISEASE, ConceptKind.DISEASE, "Gaucher disease"));
    add(Designation.synonym(DISEASE, "戈谢病", Language.ZH, SynonymScope.EXACT));
    add(Concept.of(CODE, ConceptKind.CODE, "Gaucher Disease"));
    add(Mapping.of(DISEASE, MappingPredicate.EXACT, CODE));
  }

  @Test
  void aDrugForACodeThatTheDiseaseIsExactlyIsADrugForTheDisease() {
    drug("DRUGBANK:DB00419", "Miglustat");
    treats(CODE, "DRUGBANK:DB00419", "TREATS");
    assertThat(treatments()).extracting(one -> one.action().name()).containsExactly("Miglustat");
    assertThat(treatments().get(0).uses().get(0).disease()).isEqualTo(CODE.value());
  }

  @Test
  void aCodeThatIsOnlyNearBringsNothing() {
    drug("DRUGBANK:DB00419", "Miglustat");
    TermId near = TermId.parse("UMLS:C0000001");
    add(Concept.of(near, ConceptKind.CODE, "Something wider"));
    add(Mapping.of(DISEASE, MappingPredicate.BROAD, near));
    treats(near, "DRUGBANK:DB00419", "TREATS");
    assertThat(treatments()).isEmpty();
  }

  @Test
  void identifiersOfOneDrugAreOneTreatmentWithTheDecisionsOfAll() {
    drug("DRUGBANK:DB00419", "Miglustat");
    drug("CHEBI:50381", "miglustat");
    drug("UNII:ADN3S497AZ", "MIGLUSTAT HYDRATE");
    drug("DRUG:miglustat", "miglustat");
    add(Mapping.xref(TermId.parse("DRUGBANK:DB00419"), TermId.parse("UNII:ADN3S497AZ")));
    approved("DRUG:miglustat", "Treatment of Gaucher disease");
    treats(DISEASE, "UNII:ADN3S497AZ", "TREATS");
    treats(DISEASE, "CHEBI:50381", "TREATS");
    assertThat(treatments())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.action().id()).isEqualTo("DRUGBANK:DB00419");
              assertThat(one.uses()).hasSize(2);
              assertThat(one.decisions())
                  .extracting(TreatmentView.Decision::text)
                  .containsExactly("Treatment of Gaucher disease");
            });
  }

  @Test
  void aSharedSynonymMakesNoTwoDrugsOne() {
    drug("DRUGBANK:DB00001", "Lepirudin");
    drug("DRUGBANK:DB00002", "Desirudin");
    add(
        Designation.synonym(
            TermId.parse("DRUGBANK:DB00002"), "Lepirudin", Language.EN, SynonymScope.EXACT));
    approved("DRUGBANK:DB00002", "of the other drug");
    treats(DISEASE, "DRUGBANK:DB00001", "TREATS");
    assertThat(treatments())
        .singleElement()
        .satisfies(one -> assertThat(one.decisions()).isEmpty());
  }

  @Test
  void aPaymentLimitThatNamesTheDiseaseComesFirstAndAContraindicationLast() {
    drug("DRUGBANK:DB00003", "Dornase alfa");
    drug("DRUGBANK:DB00004", "Denileukin");
    treats(DISEASE, "DRUGBANK:DB00003", "CONTRAINDICATED");
    treats(DISEASE, "DRUGBANK:DB00004", "INVESTIGATED");
    limited("NHSA:XA16", "伊米苷酶", "(戈谢病|庞贝病)");
    assertThat(treatments())
        .extracting(one -> one.action().name())
        .containsExactly("伊米苷酶", "Denileukin", "Dornase alfa");
    assertThat(treatments().get(0).uses()).isEmpty();
  }

  @Test
  void aLimitThatNamesABroaderDiseaseHoldsForItsKindsAndSaysWhichItNames() {
    above("MONDO:0019255", "鞘脂贮积症");
    limited("NHSA:XA16", "伊米苷酶", "(鞘脂贮积症)");
    limited("NHSA:XA17", "维拉苷酶", "(鞘脂贮积症|戈谢病)");
    assertThat(treatments())
        .extracting(one -> one.action().name(), one -> name(one.limitedAs()))
        .containsExactly(tuple("伊米苷酶", "鞘脂贮积症"), tuple("维拉苷酶", null));
  }

  @Test
  void aWordThatStandsAboveMoreDiseasesThanADiagnosisDoesLimitsNone() {
    above("MONDO:0019052", "代谢病");
    for (int other = 0; other < NamedKinds.MOST_KINDS; other++) {
      TermId id = TermId.parse("MONDO:%07d".formatted(9000000 + other));
      add(Concept.of(id, ConceptKind.DISEASE, "disease " + other));
      add(Hierarchy.isA(id, TermId.parse("MONDO:0019052")));
    }
    limited("NHSA:XA16", "伊米苷酶", "(代谢病)");
    assertThat(treatments()).isEmpty();
  }

  @Test
  void aTreeOfAClassificationMakesNoKinds() {
    TermId chapter = TermId.parse("ORPHA:68366");
    add(Concept.of(chapter, ConceptKind.DISEASE, "溶酶体病", Language.ZH, Map.of()));
    add(new Hierarchy(DISEASE, chapter, HierarchyRelation.CLASSIFIED_UNDER, "metabolic"));
    limited("NHSA:XA16", "伊米苷酶", "(溶酶体病)");
    assertThat(treatments()).isEmpty();
  }

  @Test
  void theChineseNameOfADrugJoinsItWithTheOneThatThePaymentListNames() {
    drug("DRUGBANK:DB00053", "Imiglucerase");
    add(
        Designation.synonym(
            TermId.parse("DRUGBANK:DB00053"), "伊米苷酶", Language.ZH, SynonymScope.LABEL));
    treats(DISEASE, "DRUGBANK:DB00053", "TREATS");
    limited("NHSA:XA16", "伊米苷酶", "(戈谢病)");
    assertThat(treatments())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.action().id()).isEqualTo("DRUGBANK:DB00053");
              assertThat(one.uses()).hasSize(1);
              assertThat(one.decisions()).hasSize(1);
            });
  }

  private static @Nullable String name(@Nullable TermRef term) {
    return term == null ? null : term.name();
  }

  private void above(String id, String name) {
    TermId broader = TermId.parse(id);
    add(Concept.of(broader, ConceptKind.DISEASE, name, Language.ZH, Map.of()));
    add(Hierarchy.isA(DISEASE, broader));
  }

  private void limited(String drug, String name, String diseases) {
    add(Concept.of(TermId.parse(drug), ConceptKind.DRUG, name, Language.ZH, Map.of()));
    add(
        new DrugStatement(
            TermId.parse(drug),
            DrugStatement.Kind.PAYMENT_RESTRICTION,
            "NHSA",
            "疾病限制：" + diseases,
            Map.of("疾病限制", diseases)));
  }

  private List<TreatmentView> treatments() {
    DiseaseGroup group = new DiseaseGroup(DISEASE, List.of(DISEASE), true, false);
    ServedBuild served = ServedBuild.of(new FakeGraph(1, statements, List.of(group)));
    return TreatmentView.of(served, Language.ZH, DiseaseDossier.of(served, DISEASE.value()));
  }

  private void drug(String id, String label) {
    add(Concept.of(TermId.parse(id), ConceptKind.DRUG, label));
  }

  private void treats(TermId disease, String drug, String relation) {
    add(
        new Treatment(
            disease, TermId.parse(drug), relation, null, null, null, List.of(), Map.of()));
  }

  private void approved(String drug, String text) {
    add(new DrugStatement(TermId.parse(drug), DrugStatement.Kind.APPROVAL, "EMA", text, Map.of()));
  }

  private void add(Statement statement) {
    statements.add(new Stated<>(statement, RELEASE));
  }
}
