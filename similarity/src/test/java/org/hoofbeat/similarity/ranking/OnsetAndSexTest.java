package org.hoofbeat.similarity.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.patient.OnsetStage;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.TinyGraph;
import org.hoofbeat.similarity.explanation.Explanation;
import org.hoofbeat.similarity.explanation.ScorePart;
import org.hoofbeat.similarity.ontology.Strictness;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.junit.jupiter.api.Test;

class OnsetAndSexTest {

  private static final Set<String> NOTHING = Set.of();

  /** OMIM:1 begins in infancy by one paper, OMIM:3 in adults; OMIM:4 is X-linked recessive. */
  private final CandidateIndex index =
      CandidateIndex.of(
          TinyGraph.example()
              .statements("OMIM:1 HP:0003593 - PMID:13")
              .course("OMIM:3", "HP:0003581")
              .course("OMIM:4", "HP:0001419")
              .input());

  private final OnsetAndSex onsetAndSex = new OnsetAndSex(index);

  @Test
  void anOnsetSpeaksForTheDiseaseThatBeginsThenAndAgainstTheOther() {
    Set<OnsetStage> infancy = OnsetStage.of("P6M");
    // Of infancy OMIM:1 has 0.6 and OMIM:3 nothing, all together 0.3: 0.5 · ln(0.9 · 2 + 0.1).
    assertThat(onsetAndSex.ofOnset(0, infancy, NOTHING)).isCloseTo(0.3209, within(1e-4));
    assertThat(onsetAndSex.ofOnset(2, infancy, NOTHING)).isCloseTo(-1.1513, within(1e-4));
    assertThat(onsetAndSex.ofOnset(0, OnsetStage.of("HP:0011463"), NOTHING))
        .as("the next stage gets a part")
        .isPositive();
    assertThat(onsetAndSex.ofOnset(1, infancy, NOTHING)).as("no onset stated").isZero();
    assertThat(onsetAndSex.ofOnset(0, Set.of(), NOTHING)).as("onset unknown").isZero();
    assertThat(onsetAndSex.ofOnset(0, OnsetStage.of("HP:0030674"), NOTHING))
        .as("a stage that nobody states")
        .isZero();
    assertThat(onsetAndSex.ofOnset(2, OnsetStage.of("HP:0003581"), NOTHING))
        .as("adult, three stages at once")
        .isPositive();
    assertThat(onsetAndSex.ofOnset(2, OnsetStage.of("HP:0003674"), NOTHING))
        .as("any age tells nothing")
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void aStatementThatIsLeftOutTellsNoOnset() {
    assertThat(onsetAndSex.ofOnset(0, OnsetStage.of("P6M"), Set.of("PMID:13"))).isZero();
  }

  @Test
  void femalesSeldomHaveWhatIsXLinkedRecessive() {
    assertThat(onsetAndSex.ofSex(3, Sex.FEMALE, NOTHING)).isCloseTo(Math.log(0.1), within(1e-9));
    assertThat(onsetAndSex.ofSex(3, Sex.MALE, NOTHING)).isCloseTo(Math.log(1.9), within(1e-9));
    assertThat(onsetAndSex.ofSex(3, Sex.UNKNOWN, NOTHING)).isZero();
    assertThat(onsetAndSex.ofSex(3, Sex.OTHER, NOTHING)).isZero();
    assertThat(onsetAndSex.ofSex(0, Sex.FEMALE, NOTHING)).as("no inheritance stated").isZero();
  }

  @Test
  void limitedExpressionOverrulesTheModeAndAKindOfXLinkedTheWiderTerm() {
    assertThat(males("HP:0000006", "HP:0001475")).isCloseTo(0.99, within(1e-9));
    assertThat(males("HP:0001419", "HP:0034344")).isCloseTo(0.01, within(1e-9));
    assertThat(males("HP:0001417", "HP:0001419")).isCloseTo(0.95, within(1e-9));
    assertThat(males("HP:0000007", "HP:0001419")).isCloseTo(0.725, within(1e-9));
  }

  /** The share of males that a disease with some modes of inheritance lets one expect. */
  private static double males(String... modes) {
    CandidateIndex tiny = CandidateIndex.of(TinyGraph.example().course("OMIM:4", modes).input());
    return Math.exp(new OnsetAndSex(tiny).ofSex(3, Sex.MALE, NOTHING)) / 2;
  }

  @Test
  void bothArePartsOfTheScoreThatAddUp() {
    assertThat(kinds(Engine.EVIDENCE, 2)).contains(ScorePart.Kind.ONSET);
    assertThat(kinds(Engine.EVIDENCE, 3)).contains(ScorePart.Kind.SEX);
  }

  @Test
  void plainEnginesRankByFindingsAlone() {
    for (int g = 0; g < index.size(); g++) {
      assertThat(kinds(Engine.LIKELIHOOD_RATIO, g))
          .doesNotContain(ScorePart.Kind.ONSET, ScorePart.Kind.SEX);
    }
  }

  private List<ScorePart.Kind> kinds(Engine engine, int candidate) {
    PhenotypicProfile patient =
        new PhenotypicProfile(
            List.of(TinyGraph.id(9)), List.of(), "HP:0003593", Sex.FEMALE, List.of());
    RankingRequest request = new RankingRequest(engine, Strictness.STRICT, index.size(), true);
    RankedCandidate ranked =
        new Ranker(index, null)
            .rank(patient, request).top().stream()
                .filter(one -> one.group().equals(index.candidate(candidate).group().id()))
                .findFirst()
                .orElseThrow();
    Explanation explanation = Objects.requireNonNull(ranked.explanation());
    assertThat(explanation.sum()).isEqualTo(ranked.score());
    return explanation.parts().stream().map(ScorePart::kind).toList();
  }
}
