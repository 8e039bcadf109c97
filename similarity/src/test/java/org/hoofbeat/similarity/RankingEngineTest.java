package org.hoofbeat.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hoofbeat.similarity.TinyGraph.id;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.explanation.Explanation;
import org.hoofbeat.similarity.learned.ModelCard;
import org.hoofbeat.similarity.learned.ModelCodec;
import org.hoofbeat.similarity.learned.Network;
import org.hoofbeat.similarity.learned.SimulationSettings;
import org.hoofbeat.similarity.learned.TrainedModel;
import org.hoofbeat.similarity.learned.TrainingSettings;
import org.hoofbeat.similarity.measure.DiseaseComparison;
import org.hoofbeat.similarity.measure.Measure;
import org.hoofbeat.similarity.ontology.Strictness;
import org.hoofbeat.similarity.ranking.DualDiagnosis;
import org.hoofbeat.similarity.ranking.Engine;
import org.hoofbeat.similarity.ranking.Question;
import org.hoofbeat.similarity.ranking.RankedCandidate;
import org.hoofbeat.similarity.ranking.RankingRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingEngineTest {

  private static final RankingRequest EVIDENCE =
      new RankingRequest(Engine.EVIDENCE, Strictness.LENIENT, 6, true);
  private static final TrainingSettings SHORT =
      new TrainingSettings(1, 500, 8, 16, 4, 0.01, SimulationSettings.defaults());
  private final RankingEngine engine = RankingEngine.of(TinyGraph.example().input());

  private static byte[] bytes(RankingEngine engine) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    engine.write(out);
    return out.toByteArray();
  }

  private static byte[] bytes(TrainedModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelCodec.write(model, out);
    return out.toByteArray();
  }

  @Test
  void engineReadBackRanksTheSameAndWritesTheSameBytes() throws IOException {
    byte[] written = bytes(engine);
    RankingEngine read = RankingEngine.read(new ByteArrayInputStream(written));
    PhenotypicProfile patient = PhenotypicProfile.of(List.of(id(7), id(4)), List.of(id(3)));
    assertThat(read.rank(patient, EVIDENCE)).isEqualTo(engine.rank(patient, EVIDENCE));
    assertThat(bytes(read)).isEqualTo(written);
  }

  @Test
  void knownPatientsAndCoursesComeBackFromTheFile() throws IOException {
    RankingEngine told =
        RankingEngine.of(
            TinyGraph.example()
                .known("OMIM:1", 5000)
                .course("OMIM:2", "HP:0003581", "HP:0001419")
                .input());
    RankingEngine read = RankingEngine.read(new ByteArrayInputStream(bytes(told)));
    assertThat(read.index().candidate(0).knownPatients()).isEqualTo(5000);
    assertThat(read.index().candidate(1).course())
        .isEqualTo(told.index().candidate(1).course())
        .hasSize(2);
    assertThat(read.index().candidate(2).knownPatients()).isNaN();
    PhenotypicProfile patient = PhenotypicProfile.of(List.of(id(2)), List.of());
    assertThat(read.rank(patient, EVIDENCE).top())
        .isNotEqualTo(engine.rank(patient, EVIDENCE).top());
  }

  @Test
  void modelReadBackScoresTheSameAndWritesTheSameBytes() throws IOException {
    TrainedModel model = engine.train(SHORT, 2, ProgressListener.SILENT);
    byte[] written = bytes(model);
    TrainedModel read = ModelCodec.read(new ByteArrayInputStream(written));
    assertThat(bytes(read)).isEqualTo(written);
    assertThat(read.card()).isEqualTo(model.card());
    PhenotypicProfile patient = PhenotypicProfile.of(List.of(id(7)), List.of());
    RankingRequest combined = new RankingRequest(Engine.COMBINED, Strictness.LENIENT, 6, true);
    assertThat(engine.withModel(read).rank(patient, combined))
        .isEqualTo(engine.withModel(model).rank(patient, combined));
  }

  @Test
  void networkOfAFoldKnowsNothingOfItsPublicationsNotEvenThroughRelatives() {
    TrainedModel often = modelWhere("4/5");
    TrainedModel seldom = modelWhere("1/5");
    int fold = TrainedModel.foldOf("PMID:77", 2);
    assertThat(often.folds().get(fold)).isSameAs(often.forPublications(Set.of("PMID:77")));
    assertThat(answers(often.folds().get(fold))).isEqualTo(answers(seldom.folds().get(fold)));
    assertThat(answers(often.folds().get(1 - fold)))
        .isNotEqualTo(answers(seldom.folds().get(1 - fold)));
    assertThat(answers(often.main())).isNotEqualTo(answers(seldom.main()));
  }

  private static TrainedModel modelWhere(String cataract) {
    return RankingEngine.of(
            TinyGraph.example()
                .statements("OMIM:3 HP:0000006 " + cataract + " PMID:77")
                .under("OMIM:3", "MONDO:0000009")
                .under("OMIM:6", "MONDO:0000009")
                .input())
        .train(SHORT, 2, ProgressListener.SILENT);
  }

  private float[] answers(Network network) {
    return network.logProbabilities(
        engine.index().ontology(),
        engine.index().informationContents(),
        new int[] {engine.index().ontology().find(id(6))});
  }

  @Test
  void noNetworkIsFreeOfAReferenceThatIsNoPublication() {
    TrainedModel model = engine.train(SHORT, 2, ProgressListener.SILENT);
    assertThat(model.forPublications(Set.of())).isSameAs(model.main());
    assertThat(model.forPublications(Set.of("OMIM:3"))).isNull();
    assertThat(model.forPublications(Set.of("PMID:31", "DOI:10.1"))).isNull();
  }

  @Test
  void modelOfOtherProfilesOrAnotherFormIsNotCurrent() throws IOException {
    TrainedModel model = engine.train(SHORT, 0, ProgressListener.SILENT);
    ModelCard card = model.card();
    TrainingSettings today = TrainingSettings.defaults(1);
    assertThat(new ModelCard(card.profiles(), "1", 6, today, 0).isCurrent()).isTrue();
    assertThat(new ModelCard(card.profiles() - 1, "1", 6, today, 0).isCurrent()).isFalse();
    byte[] bytes = bytes(model);
    assertThat(ModelCodec.canRead(new ByteArrayInputStream(bytes))).isTrue();
    bytes[11]--;
    assertThat(ModelCodec.canRead(new ByteArrayInputStream(bytes))).isFalse();
  }

  @Test
  void truncatedAndForeignStreamsAreRefused() throws IOException {
    byte[] model = bytes(engine.train(SHORT, 0, ProgressListener.SILENT));
    assertThatThrownBy(() -> ModelCodec.read(new ByteArrayInputStream(model, 0, model.length - 5)))
        .hasMessageContaining("ends too early");
    assertThatThrownBy(() -> ModelCodec.read(new ByteArrayInputStream(new byte[100])))
        .hasMessageContaining("no trained model");
    assertThatThrownBy(() -> RankingEngine.read(new ByteArrayInputStream(model)))
        .hasMessageContaining("no ranking engine");
  }

  @Test
  void modelOfAnotherBuildIsRefused() {
    TrainedModel other =
        RankingEngine.of(TinyGraph.example().statements("OMIM:7 HP:0000006 - PMID:7").input())
            .train(SHORT, 0, ProgressListener.SILENT);
    assertThatThrownBy(() -> engine.withModel(other))
        .hasMessageContaining("7 candidates")
        .hasMessageContaining("hoofbeat train");
  }

  @Test
  void comparisonNamesSharedAndOwnFindings() {
    // 3: lens dislocation, long fingers; 4: long fingers. Four diseases of six lack long fingers:
    // IC ln 3 is below 2 nats.
    DiseaseComparison same = engine.compare(TermId.parse("OMIM:1"), TermId.parse("OMIM:6"));
    assertThat(same.similarities()).hasSize(Measure.values().length);
    assertThat(same.onlyFirst())
        .extracting(DiseaseComparison.OwnFinding::label)
        .contains("Focal seizure");
    assertThatThrownBy(() -> engine.compare(TermId.parse("OMIM:1"), TermId.parse("OMIM:99")))
        .hasMessageContaining("OMIM:99");
  }

  @ParameterizedTest
  @EnumSource(names = {"RESNIK_BMA", "RESNIK_BLEND", "SIM_GIC", "LIN_BMA"})
  void mostSimilarOthersAreTheSameWhateverTheThreadCount(Measure measure) {
    assertThat(engine.listSimilar(measure, 3, 2, ProgressListener.SILENT))
        .isEqualTo(engine.listSimilar(measure, 3, 1, ProgressListener.SILENT));
    assertThat(engine.listSimilar(measure, 3, 1, ProgressListener.SILENT))
        .hasSize(6)
        .allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(3));
  }

  @Test
  void questionSeparatesTheTopCandidatesAndIsNotAnsweredYet() {
    // Long fingers: OMIM:3 (with lens dislocation) and OMIM:4 (nothing else): the lens tells them
    // apart.
    List<Question> questions =
        engine.askNext(PhenotypicProfile.of(List.of(id(9)), List.of(id(2))), EVIDENCE, 5);
    assertThat(questions.get(0).finding()).isEqualTo(id(7));
    assertThat(questions.get(0).gainBits()).isPositive();
    assertThat(questions).extracting(Question::finding).doesNotContain(id(9), id(2), id(3));
  }

  @Test
  void pairIsProposedOnlyWhereItBeatsEverySingleDiseaseClearly() {
    // A hundred diseases make the findings of 1 (focal seizure, ataxia) and of 3 (lens, fingers)
    // rare enough that no other
    // explains all four.
    StringBuilder many = new StringBuilder();
    for (int i = 100; i < 200; i++) {
      many.append("OMIM:").append(i).append(" HP:0000006 1/9 PMID:1\n");
    }
    RankingEngine larger =
        RankingEngine.of(TinyGraph.example().statements(many.toString()).input());
    List<DualDiagnosis> pairs =
        larger.findDualDiagnoses(
            PhenotypicProfile.of(List.of(id(3), id(4), id(7), id(9)), List.of()), EVIDENCE, 3);
    assertThat(pairs).isNotEmpty();
    assertThat(List.of(pairs.get(0).first(), pairs.get(0).second()))
        .extracting(TermId::value)
        .containsExactlyInAnyOrder("OMIM:1", "OMIM:3");
    assertThat(pairs.get(0).gain()).isGreaterThan(2);
    assertThat(
            larger.findDualDiagnoses(
                PhenotypicProfile.of(List.of(id(3), id(7), id(9)), List.of()), EVIDENCE, 3))
        .isEmpty();
  }

  @Test
  void unexplainedFindingCostsNothingWhereItIsNeutral() {
    // OMIM:4 has long fingers alone; a cataract beside them costs it ln 10 more than nothing.
    PhenotypicProfile patient = PhenotypicProfile.of(List.of(id(9), id(6)), List.of());
    RankingRequest strict =
        new RankingRequest(Engine.LIKELIHOOD_RATIO, Strictness.LENIENT, 6, true);
    RankingRequest neutral =
        new RankingRequest(Engine.LIKELIHOOD_RATIO, Strictness.LENIENT, 6, true, true);
    assertThat(scoreOfFour(patient, neutral) - scoreOfFour(patient, strict))
        .isCloseTo(Math.log(10), org.assertj.core.api.Assertions.within(1e-9));
    assertThat(engine.rank(patient, neutral).top())
        .allSatisfy(
            candidate -> {
              Explanation why = candidate.explanation();
              assertThat(why == null ? Double.NaN : why.sum()).isEqualTo(candidate.score());
            });
  }

  private double scoreOfFour(PhenotypicProfile patient, RankingRequest request) {
    return engine.rank(patient, request).top().stream()
        .filter(candidate -> candidate.group().value().equals("OMIM:4"))
        .mapToDouble(RankedCandidate::score)
        .sum();
  }

  @Test
  void suspectedGeneIsAPartOfTheScoreOrNothing() {
    PhenotypicProfile withGene =
        new PhenotypicProfile(
            List.of(id(7)),
            List.of(),
            null,
            org.hoofbeat.model.Sex.UNKNOWN,
            List.of(TermId.parse("HGNC:1")));
    assertThat(engine.rank(withGene, EVIDENCE).top().get(0).score())
        .isEqualTo(
            engine
                .rank(PhenotypicProfile.of(List.of(id(7)), List.of()), EVIDENCE)
                .top()
                .get(0)
                .score());
  }
}
