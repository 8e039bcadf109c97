package org.hoofbeat.similarity.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hoofbeat.similarity.TinyGraph.id;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.TinyGraph;
import org.hoofbeat.similarity.evidence.EvidenceScorer;
import org.hoofbeat.similarity.evidence.EvidenceWeights;
import org.hoofbeat.similarity.explanation.Explanation;
import org.hoofbeat.similarity.explanation.ScorePart;
import org.hoofbeat.similarity.ontology.CheckedProfile;
import org.hoofbeat.similarity.ontology.ProfileCheck;
import org.hoofbeat.similarity.ontology.Strictness;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.LeftOut;
import org.junit.jupiter.api.Test;

class RelativesTest {

  private static final PhenotypicProfile PATIENT =
      PhenotypicProfile.of(List.of(id(7), id(9)), List.of());

  private final TinyGraph family =
      TinyGraph.example().under("OMIM:3", "MONDO:0000009").under("OMIM:6", "MONDO:0000009");
  private final CandidateIndex index = CandidateIndex.of(family.input());
  private final CheckedProfile checked =
      ProfileCheck.check(index.ontology(), PATIENT, Strictness.MINIMAL);

  @Test
  void candidateIsLiftedByAShareOfWhatItsBestRelativeHasMore() {
    double[] lifts = new Relatives(index).lifts(new double[] {9, 1, 5, 1, 1, 2}, 0.3).nats();
    assertThat(lifts[5]).isCloseTo(0.3 * (5 - 2), within(1e-12));
    assertThat(lifts[2]).isZero();
  }

  @Test
  void candidateWithoutRelativesStaysWhereItIs() {
    double[] lifts = new Relatives(index).lifts(new double[] {9, 1, 5, 1, 1, 2}, 0.3).nats();
    assertThat(lifts[1]).isZero();
    assertThat(lifts[3]).isZero();
  }

  @Test
  void thirteenBelowOneBroaderDiseaseAreNoNearRelatives() {
    assertThat(liftsOfAFamilyOf(12)[1]).isPositive();
    assertThat(liftsOfAFamilyOf(13)[1]).isZero();
  }

  private static double[] liftsOfAFamilyOf(int size) {
    TinyGraph graph = TinyGraph.example();
    for (int number = 101; number <= 100 + size; number++) {
      graph
          .statements("OMIM:%d HP:0000004 - PMID:61".formatted(number))
          .under("OMIM:" + number, "MONDO:0000009");
    }
    CandidateIndex of = CandidateIndex.of(graph.input());
    double[] scores = new double[of.size()];
    scores[6] = 1;
    double[] lifts = new Relatives(of).lifts(scores, 0.3).nats();
    return new double[] {lifts[6], lifts[7]};
  }

  @Test
  void explanationHasAPartForRelativesAndStillAddsUp() {
    Ranking ranking =
        RankingEngine.of(family.input())
            .rank(PATIENT, new RankingRequest(Engine.EVIDENCE, Strictness.LENIENT, 6, true));
    RankedCandidate lifted =
        ranking.top().stream()
            .filter(candidate -> candidate.group().value().equals("OMIM:6"))
            .findFirst()
            .orElseThrow();
    Explanation explanation = Objects.requireNonNull(lifted.explanation());
    assertThat(explanation.parts())
        .filteredOn(part -> part.kind() == ScorePart.Kind.RELATIVES)
        .singleElement()
        .satisfies(part -> assertThat(part.value()).isPositive())
        .satisfies(part -> assertThat(part.relative()).isNotNull().isNotEqualTo(lifted.group()));
    assertThat(explanation.sum()).isEqualTo(lifted.score());
  }

  @Test
  void statementsThatAreLeftOutLiftNoRelative() {
    double[] all = scores(Engine.EVIDENCE, Set.of());
    double[] without = scores(Engine.EVIDENCE, Set.of(2));
    assertThat(without[5]).isLessThan(all[5]);
    assertThat(without[0]).isEqualTo(all[0]);
  }

  @Test
  void relativeIsScoredByWhatItStatesOnceWhatItWasCompletedByIsLeftOut() {
    EvidenceScorer scorer = new EvidenceScorer(index, EvidenceWeights.LIKELIHOOD_RATIO);
    double stated = scorer.parts(index.statedProfile(5), checked.observed(), new int[0]).sum();
    assertThat(scores(Engine.LIKELIHOOD_RATIO, Set.of())[5]).isGreaterThan(stated);
    assertThat(scores(Engine.LIKELIHOOD_RATIO, Set.of(2))[5]).isEqualTo(stated);
  }

  private double[] scores(Engine engine, Set<Integer> candidates) {
    Ranker ranker = new Ranker(index, null);
    LeftOut leftOut = ranker.index().leaveOut(candidates, Set.of("PMID:31"));
    return ranker.scores(checked, PATIENT, engine, null, leftOut);
  }
}
