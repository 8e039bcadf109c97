package org.hoofbeat.similarity.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hoofbeat.similarity.TinyGraph.id;

import org.hoofbeat.similarity.TinyGraph;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.junit.jupiter.api.Test;

class EvidenceScorerTest {

  private final CandidateIndex index = CandidateIndex.ofStatementsOnly(TinyGraph.example().input());
  private final Ontology ontology = index.ontology();
  private final EvidenceScorer scorer = new EvidenceScorer(index, EvidenceWeights.DEFAULT);

  private int[] terms(int... numbers) {
    return java.util.Arrays.stream(numbers).map(n -> ontology.find(id(n))).sorted().toArray();
  }

  @Test
  void exactMatchScoresTheFrequencyOverTheBackground() {
    // OMIM:3 has lens dislocation 4/5: pooled (4 + 0.5) / (5 + 1) = 0.75. It is the only one:
    // background (0.75 + 0.3) / 7 = 0.15.
    double[] scores = scorer.with(EvidenceWeights.LIKELIHOOD_RATIO).scores(terms(7), new int[0]);
    assertThat(scores[2]).isCloseTo(Math.log(0.75 / 0.15), within(1e-6));
  }

  @Test
  void findingThatADiseaseDoesNotExplainCostsTheNoiseFloorAtMost() {
    double[] scores = scorer.with(EvidenceWeights.LIKELIHOOD_RATIO).scores(terms(7), new int[0]);
    for (double score : scores) {
      assertThat(score).isGreaterThanOrEqualTo(CommonAncestors.LOG_NOISE);
    }
  }

  @Test
  void countsFromSeveralPapersArePooled() {
    // OMIM:5: 1/4 and 3/4 are 4 of 8: (4 + 0.5) / (8 + 1) = 0.5.
    assertThat(index.profile(4).frequency()).containsExactly(0.5);
  }

  @Test
  void negatedStatementsAreNoFindings() {
    assertThat(index.profile(1).terms()).isEqualTo(terms(6));
    assertThat(index.profile(1).absent()).isEqualTo(terms(3));
  }

  @Test
  void excludedFindingCountsAgainstADiseaseWhosePatientsAllHaveItAndForOneThatLacksIt() {
    // Long fingers in OMIM:3 5/5, in OMIM:4 without a frequency; focal seizure is stated to be
    // absent in OMIM:2.
    double[] without = scorer.scores(terms(4), new int[0]);
    double[] with = scorer.scores(terms(4), terms(3, 9));
    assertThat(with[2]).isLessThan(without[2]);
    assertThat(with[1]).isGreaterThan(without[1]);
    assertThat(with[4]).isEqualTo(without[4]);
  }

  @Test
  void excludedFindingSpeaksForADiseaseThatWasOftenReportedWithoutIt() {
    // Eye movement disorder in OMIM:5 4/8: absence 4 / (8 + 1) at frequency 0.5,
    // ln((0.02 + 0.444) / (0.02 + 0.015)) = 2.585, of which the only finding keeps √(200 / 202.585)
    // = 0.9936, times the weight of 1.4; and 0.1 · ln(1 − 0.9 · 0.5) against.
    double[] without = scorer.scores(terms(4), new int[0]);
    double[] with = scorer.scores(terms(4), terms(10));
    assertThat(with[4] - without[4])
        .isCloseTo(1.4 * 0.9936 * 2.585 + 0.1 * Math.log(0.55), within(1e-3));
  }

  @Test
  void exclusionSaysLessForADiseaseInWhichMoreWasLookedFor() {
    CandidateIndex two =
        CandidateIndex.of(
            TinyGraph.example()
                .statements(
                    """
                    OMIM:7 HP:0000006 2/8 PMID:71
                    OMIM:8 HP:0000006 2/8 PMID:81
                    OMIM:8 HP:0000003 2/8 PMID:81
                    OMIM:8 HP:0000009 2/8 PMID:81
                    """)
                .input());
    int cataract = two.ontology().find(id(6));
    assertThat(two.profile(7).absences().of(cataract))
        .isPositive()
        .isLessThan(two.profile(6).absences().of(cataract));
  }

  @Test
  void partsAddUpToTheBulkScoreToTheLastBit() {
    int[] observed = terms(2, 4, 7, 10);
    int[] excluded = terms(3, 9);
    double[] scores = scorer.scores(observed, excluded);
    for (int g = 0; g < index.size(); g++) {
      assertThat(scorer.parts(index.profile(g), observed, excluded).sum()).isEqualTo(scores[g]);
    }
  }
}
