package org.hoofbeat.similarity.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hoofbeat.similarity.TinyGraph.id;

import java.util.List;
import java.util.Objects;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.TinyGraph;
import org.hoofbeat.similarity.explanation.Explanation;
import org.hoofbeat.similarity.explanation.FindingMatch;
import org.hoofbeat.similarity.explanation.MatchKind;
import org.hoofbeat.similarity.explanation.ScorePart;
import org.hoofbeat.similarity.explanation.StatedEvidence;
import org.hoofbeat.similarity.learned.SimulationSettings;
import org.hoofbeat.similarity.learned.TrainingSettings;
import org.hoofbeat.similarity.ontology.Strictness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankerTest {

  private static final TrainingSettings SHORT =
      new TrainingSettings(1, 2000, 8, 16, 4, 0.01, SimulationSettings.defaults());
  private static final RankingEngine PLAIN = RankingEngine.of(TinyGraph.example().input());
  private static final RankingEngine TRAINED =
      PLAIN.withModel(PLAIN.train(SHORT, 0, ProgressListener.SILENT));
  private static final PhenotypicProfile PATIENT =
      PhenotypicProfile.of(List.of(id(7), id(8)), List.of(id(2)));

  private static Ranking rank(Engine engine, int top) {
    return TRAINED.rank(PATIENT, new RankingRequest(engine, Strictness.LENIENT, top, true));
  }

  @ParameterizedTest
  @EnumSource
  void explanationAddsUpToTheScoreExactly(Engine engine) {
    for (RankedCandidate candidate : rank(engine, 6).top()) {
      Explanation explanation = candidate.explanation();
      assertThat(explanation).isNotNull();
      assertThat(explanation == null ? Double.NaN : explanation.sum()).isEqualTo(candidate.score());
    }
  }

  @ParameterizedTest
  @EnumSource
  void diseaseWithBothFindingsComesFirst(Engine engine) {
    assertThat(rank(engine, 1).top().get(0).group()).hasToString("OMIM:3");
  }

  @ParameterizedTest
  @EnumSource
  void probabilitiesOfAllCandidatesAddUpToOne(Engine engine) {
    assertThat(rank(engine, 6).top().stream().mapToDouble(RankedCandidate::probability).sum())
        .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void headOfTheListDoesNotDependOnItsLength() {
    assertThat(rank(Engine.COMBINED, 6).top().subList(0, 2))
        .isEqualTo(rank(Engine.COMBINED, 2).top());
  }

  @Test
  void kindsOfMatchAreNamed() {
    Explanation explanation = rank(Engine.EVIDENCE, 6).top().get(0).explanation();
    assertThat(explanation).isNotNull();
    List<MatchKind> kinds =
        explanation == null
            ? List.of()
            : explanation.parts().stream()
                .map(ScorePart::match)
                .filter(java.util.Objects::nonNull)
                .map(FindingMatch::kind)
                .toList();
    assertThat(kinds)
        .containsExactly(MatchKind.EXACT, MatchKind.MORE_SPECIFIC, MatchKind.EXCLUDED_NEUTRAL);
  }

  @Test
  void everyMatchNamesItsStatementsWithFrequencySourceAndReference() {
    // OMIM:2 lacks focal seizure (3) by PMID:21; OMIM:3 has the lens dislocation (7) in 4 of 5 by
    // PMID:31.
    PhenotypicProfile patient = PhenotypicProfile.of(List.of(id(7)), List.of(id(3)));
    Ranking ranking =
        TRAINED.rank(patient, new RankingRequest(Engine.EVIDENCE, Strictness.LENIENT, 6, true));
    FindingMatch lens = match(ranking, "OMIM:3", 0);
    assertThat(lens.frequency()).isBetween(0.7, 0.9);
    assertThat(lens.evidence())
        .containsExactly(
            new StatedEvidence("hpoa", TermId.parse("OMIM:3"), "4/5", List.of("PMID:31")));
    FindingMatch seizure = match(ranking, "OMIM:2", 1);
    assertThat(seizure.kind()).isEqualTo(MatchKind.EXCLUDED_AGREES);
    assertThat(seizure.evidence())
        .extracting(StatedEvidence::references)
        .containsExactly(List.of("PMID:21"));
    assertThat(match(ranking, "OMIM:4", 0).evidence()).isEmpty();
  }

  @Test
  void anExclusionIsCalledAContradictionOnlyWhereTheDiseaseLosesByIt() {
    PhenotypicProfile patient = PhenotypicProfile.of(List.of(id(7)), List.of(id(3), id(1)));
    Ranking ranking =
        TRAINED.rank(patient, new RankingRequest(Engine.EVIDENCE, Strictness.LENIENT, 6, true));
    List<ScorePart> excluded =
        ranking.top().stream()
            .map(candidate -> Objects.requireNonNull(candidate.explanation()))
            .flatMap(explanation -> explanation.parts().stream())
            .filter(part -> part.kind() == ScorePart.Kind.EXCLUDED_FINDING)
            .toList();
    assertThat(excluded).isNotEmpty();
    assertThat(excluded)
        .filteredOn(
            part -> Objects.requireNonNull(part.match()).kind() == MatchKind.EXCLUDED_CONTRADICTS)
        .allMatch(part -> part.value() <= 0);
    assertThat(excluded)
        .filteredOn(part -> part.value() > 0)
        .allMatch(part -> Objects.requireNonNull(part.match()).kind() == MatchKind.EXCLUDED_AGREES);
  }

  @Test
  void whatPatientsOfARelativeLackSpeaksForADiseaseAndIsSaidToBeTheRelatives() {
    // OMIM:2 lacks focal seizure (3); of OMIM:3 nothing is known of it.
    RankingEngine related =
        RankingEngine.of(
            TinyGraph.example()
                .under("OMIM:2", "MONDO:0000009")
                .under("OMIM:3", "MONDO:0000009")
                .input());
    FindingMatch seizure = excluded(related, 3, "OMIM:3");
    assertThat(seizure.kind()).isEqualTo(MatchKind.EXCLUDED_IN_RELATIVES);
    assertThat(seizure.evidence()).isEmpty();
    assertThat(excluded(PLAIN, 3, "OMIM:3").kind()).isEqualTo(MatchKind.EXCLUDED_NEUTRAL);
  }

  @Test
  void whatADiseaseHasAndOnlyARelativesPatientsLackIsNotSaidToBeLackingInItsOwn() {
    // OMIM:2 lacks any seizure (2); of OMIM:4 one patient in ten has a focal one (3), and nobody is
    // recorded without any.
    RankingEngine related =
        RankingEngine.of(
            TinyGraph.example()
                .statements("OMIM:2 HP:0000002 NOT PMID:21")
                .statements("OMIM:4 HP:0000003 1/10 PMID:42")
                .under("OMIM:2", "MONDO:0000009")
                .under("OMIM:4", "MONDO:0000009")
                .input());
    FindingMatch seizure = excluded(related, 2, "OMIM:4");
    assertThat(seizure.kind()).isEqualTo(MatchKind.EXCLUDED_IN_RELATIVES);
    assertThat(seizure.matched()).isEqualTo(id(3));
  }

  /** What the exclusion of a finding is to a disease, in a patient with long fingers (9). */
  private static FindingMatch excluded(RankingEngine engine, int finding, String disease) {
    PhenotypicProfile patient = PhenotypicProfile.of(List.of(id(9)), List.of(id(finding)));
    RankingRequest request = new RankingRequest(Engine.EVIDENCE, Strictness.LENIENT, 6, true);
    return match(engine.rank(patient, request), disease, 1);
  }

  private static FindingMatch match(Ranking ranking, String disease, int part) {
    Explanation explanation =
        ranking.top().stream()
            .filter(candidate -> candidate.group().value().equals(disease))
            .findFirst()
            .orElseThrow()
            .explanation();
    FindingMatch match = explanation == null ? null : explanation.parts().get(part).match();
    if (match == null) {
      throw new AssertionError(disease + " has no match in part " + part);
    }
    return match;
  }

  @Test
  void tiedCandidatesShareTheirMeanRank() {
    assertThat(Scores.meanRank(new double[] {3, 1, 1, 0}, 1)).isEqualTo(2.5);
    assertThat(Scores.best(new double[] {1, 3, 3, 0}, 3)).containsExactly(1, 2, 0);
  }

  @Test
  void engineWithoutAModelSaysWhatToDo() {
    assertThatThrownBy(() -> PLAIN.rank(PATIENT, RankingRequest.defaults()))
        .hasMessageContaining("hoofbeat train");
  }
}
