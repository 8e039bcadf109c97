package org.hoofbeat.similarity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hoofbeat.similarity.TinyGraph.id;

import java.util.List;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.DiagnosticRule;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.TinyGraph;
import org.hoofbeat.similarity.explanation.Explanation;
import org.hoofbeat.similarity.explanation.ScorePart;
import org.hoofbeat.similarity.ontology.Strictness;
import org.hoofbeat.similarity.ranking.Engine;
import org.hoofbeat.similarity.ranking.RankedCandidate;
import org.hoofbeat.similarity.ranking.RankingRequest;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  private static final RankingRequest REQUEST =
      new RankingRequest(Engine.EVIDENCE, Strictness.LENIENT, 6, true);
  private final RankingEngine plain = RankingEngine.of(TinyGraph.example().input());

  private static DiagnosticRule rule(String disease, int atLeast, TermId... of) {
    return new DiagnosticRule(
        "r",
        "Two of three",
        "1",
        "tests",
        "none",
        List.of(TermId.parse(disease)),
        4,
        List.of(new DiagnosticRule.Clause(atLeast, List.of(of))));
  }

  private static double score(RankingEngine engine, String disease, TermId... observed) {
    return engine.rank(PhenotypicProfile.of(List.of(observed), List.of()), REQUEST).top().stream()
        .filter(candidate -> candidate.group().value().equals(disease))
        .mapToDouble(RankedCandidate::score)
        .sum();
  }

  @Test
  void ruleAddsItsWeightOnlyWhereEnoughFindingsAreThere() {
    RankingEngine ruled = plain.withRules(List.of(rule("OMIM:4", 2, id(2), id(7), id(9))));
    // Focal seizure (3) meets seizure (2) as the more specific term.
    assertThat(score(ruled, "OMIM:4", id(3), id(9)) - score(plain, "OMIM:4", id(3), id(9)))
        .isCloseTo(4, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(score(ruled, "OMIM:4", id(9))).isEqualTo(score(plain, "OMIM:4", id(9)));
    assertThat(score(ruled, "OMIM:3", id(3), id(9)))
        .isEqualTo(score(plain, "OMIM:3", id(3), id(9)));
  }

  @Test
  void oneObservationMeetsOneFindingOnly() {
    RankingEngine ruled = plain.withRules(List.of(rule("OMIM:4", 2, id(2), id(3))));
    assertThat(score(ruled, "OMIM:4", id(3))).isEqualTo(score(plain, "OMIM:4", id(3)));
  }

  @Test
  void ruledOutFindingIsMetByItsOwnExclusionOrAMoreGeneralOne() {
    DiagnosticRule against =
        new DiagnosticRule(
            "r",
            "Not without focal seizures",
            "1",
            "tests",
            "none",
            List.of(TermId.parse("OMIM:4")),
            -2,
            List.of(new DiagnosticRule.Clause(1, List.of(id(3)), true)));
    RankingEngine ruled = plain.withRules(List.of(against));
    assertThat(change(ruled, List.of(id(3)))).isCloseTo(-2, within(1e-9));
    assertThat(change(ruled, List.of(id(2)))).isCloseTo(-2, within(1e-9));
    assertThat(change(ruled, List.of(id(4)))).isZero();
  }

  private double change(RankingEngine ruled, List<TermId> excluded) {
    PhenotypicProfile patient = PhenotypicProfile.of(List.of(id(9)), excluded);
    return scoreOfFour(ruled, patient) - scoreOfFour(plain, patient);
  }

  private static double scoreOfFour(RankingEngine engine, PhenotypicProfile patient) {
    return engine.rank(patient, REQUEST).top().stream()
        .filter(candidate -> candidate.group().value().equals("OMIM:4"))
        .mapToDouble(RankedCandidate::score)
        .sum();
  }

  @Test
  void firedRuleIsAPartOfTheExplanation() {
    RankingEngine ruled = plain.withRules(List.of(rule("OMIM:4", 1, id(9))));
    RankedCandidate first =
        ruled.rank(PhenotypicProfile.of(List.of(id(9)), List.of()), REQUEST).top().get(0);
    Explanation explanation = first.explanation();
    assertThat(first.group()).hasToString("OMIM:4");
    assertThat(explanation).isNotNull();
    assertThat(
            explanation == null
                ? List.of()
                : explanation.parts().stream().map(ScorePart::kind).toList())
        .contains(ScorePart.Kind.RULE);
    assertThat(explanation == null ? Double.NaN : explanation.sum()).isEqualTo(first.score());
  }

  @Test
  void unknownFindingIsRefusedWithTheRulesName() {
    assertThatThrownBy(() -> plain.withRules(List.of(rule("OMIM:4", 1, id(999)))))
        .hasMessageContaining("Rule r")
        .hasMessageContaining("HP:0000999");
  }

  @Test
  void ruleForADiseaseThatThisBuildLacksIsLeftOut() {
    assertThat(plain.withRules(List.of(rule("OMIM:999", 1, id(9)))).ruleCount()).isZero();
  }
}
