package org.hoofbeat.similarity.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hoofbeat.similarity.TinyGraph.id;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PatientCase;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.TinyGraph;
import org.hoofbeat.similarity.ranking.Engine;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

  private final RankingEngine engine = RankingEngine.of(TinyGraph.example().input());

  private static PatientCase patient(
      String id, String disease, List<TermId> observed, String reference) {
    return new PatientCase(
        id,
        "tiny",
        List.of(TermId.parse(disease)),
        null,
        PhenotypicProfile.of(observed, List.of()),
        List.of(reference));
  }

  private EvaluationRow evaluate(boolean leaveOut, PatientCase... cases) {
    return engine
        .evaluate(List.of(cases), List.of(Engine.EVIDENCE), leaveOut, ProgressListener.SILENT)
        .get(0);
  }

  @Test
  void leavingOutTheOnlyPublicationTakesTheTrueDiseaseFromTheTop() {
    PatientCase known = patient("a", "OMIM:3", List.of(id(7)), "PMID:31");
    assertThat(evaluate(false, known).top1()).isEqualTo(1);
    assertThat(evaluate(true, known).top1()).isZero();
  }

  @Test
  void leavingOutAnUnrelatedPublicationChangesNothing() {
    PatientCase known = patient("a", "OMIM:3", List.of(id(7)), "PMID:999");
    assertThat(evaluate(true, known).top1()).isEqualTo(1);
  }

  @Test
  void caseWithoutACandidateIsCountedAsAMiss() {
    EvaluationRow row =
        evaluate(
            false,
            patient("a", "OMIM:77", List.of(id(7)), "PMID:1"),
            patient("b", "OMIM:3", List.of(id(7)), "PMID:1"));
    assertThat(row.n()).isEqualTo(2);
    assertThat(row.unrankable()).isEqualTo(1);
    assertThat(row.top1()).isEqualTo(0.5);
    assertThat(row.mrr()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void averageOverDiseasesWeighsEachDiseaseOnce() {
    // OMIM:3 twice right, OMIM:1 once wrong: 2/3 over cases, 1/2 over diseases.
    EvaluationRow row =
        evaluate(
            false,
            patient("a", "OMIM:3", List.of(id(7)), "PMID:1"),
            patient("b", "OMIM:3", List.of(id(7)), "PMID:1"),
            patient("c", "OMIM:1", List.of(id(6)), "PMID:1"));
    assertThat(row.top1()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(row.macroTop1()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void worstCasesComeFirstWithTheReason() {
    List<CaseResult> misses =
        engine.explainMisses(
            List.of(
                patient("good", "OMIM:3", List.of(id(7)), "PMID:1"),
                patient("bad", "OMIM:1", List.of(id(6)), "PMID:1")),
            Engine.EVIDENCE,
            false,
            1);
    assertThat(misses).hasSize(1);
    assertThat(misses.get(0).patient().id()).isEqualTo("bad");
    assertThat(misses.get(0).why()).contains("0 of 1 findings explained").contains("OMIM:2");
  }

  @Test
  void casesOfSeveralPublicationsTogetherRankLikeEachAlone() {
    List<PatientCase> cases =
        List.of(
            patient("a", "OMIM:3", List.of(id(7)), "PMID:31"),
            patient("b", "OMIM:1", List.of(id(3)), "PMID:11"),
            patient("c", "OMIM:3", List.of(id(9)), "PMID:31"),
            patient("d", "OMIM:1", List.of(id(3)), "PMID:12"),
            patient("e", "OMIM:1", List.of(id(3)), "PMID:99"));
    Map<String, Double> together = ranks(cases);
    Map<String, Double> alone = new TreeMap<>();
    cases.forEach(one -> alone.putAll(ranks(List.of(one))));
    assertThat(together).isEqualTo(alone);
    assertThat(together.get("b")).isGreaterThan(together.get("e"));
    assertThat(together.get("d")).isEqualTo(together.get("e"));
  }

  private Map<String, Double> ranks(List<PatientCase> cases) {
    Map<String, Double> ranks = new TreeMap<>();
    for (CaseResult result : engine.explainMisses(cases, Engine.EVIDENCE, true, cases.size())) {
      ranks.put(result.patient().id(), result.rank());
    }
    return ranks;
  }

  @Test
  void leaveOneOutWithoutFoldModelsSaysThatEvidenceAloneIsMeasured() {
    List<EvaluationRow> rows =
        engine.evaluate(
            List.of(patient("a", "OMIM:3", List.of(id(7)), "PMID:31")),
            List.of(Engine.COMBINED),
            true,
            ProgressListener.SILENT);
    assertThat(rows.get(0).learnedPart()).isEqualTo("no model");
  }
}
