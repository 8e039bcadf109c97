package org.hoofbeat.similarity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.hoofbeat.similarity.RandomOntology;
import org.hoofbeat.similarity.TinyGraph;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.junit.jupiter.api.Test;

/** {@link EvidenceScorer#parts} walks every ancestor of a finding; what starts from a broad one must say the same. */
class CommonAncestorsTest {

  private final CandidateIndex index = random(150, 80, 7);

  private static CandidateIndex random(int terms, int diseases, long seed) {
    Ontology ontology = RandomOntology.of(terms, seed);
    TinyGraph graph = new TinyGraph();
    for (int term = 0; term < ontology.size(); term++) {
      graph.term(ontology.term(term));
    }
    Random random = new Random(seed);
    List<int[]> profiles = RandomOntology.profiles(ontology, diseases, seed);
    for (int g = 0; g < profiles.size(); g++) {
      for (int term : profiles.get(g)) {
        int m = 1 + random.nextInt(20);
        graph.statements(
            "OMIM:%d %s %d/%d PMID:1"
                .formatted(100 + g, ontology.id(term), 1 + random.nextInt(m), m));
      }
    }
    return CandidateIndex.of(graph.input());
  }

  @Test
  void everyFindingScoresAsByAWalkThroughAllItsAncestors() {
    int broad = 0;
    List<EvidenceScorer> scorers =
        List.of(
            new EvidenceScorer(index, EvidenceWeights.DEFAULT),
            new EvidenceScorer(index, EvidenceWeights.LIKELIHOOD_RATIO),
            new EvidenceScorer(index, EvidenceWeights.SEMANTIC));
    for (int term = 0; term < index.ontology().size(); term++) {
      broad += index.postings(term).length * 4 >= index.size() ? 1 : 0;
      for (EvidenceScorer scorer : scorers) {
        assertEqual(scorer, new int[] {term});
        assertEqual(scorer.neutral(), new int[] {term});
      }
    }
    assertThat(broad).isBetween(3, index.ontology().size() / 2);
  }

  @Test
  void soDoSeveralTogether() {
    EvidenceScorer scorer = new EvidenceScorer(index, EvidenceWeights.DEFAULT);
    for (int[] patient : RandomOntology.profiles(index.ontology(), 50, 99)) {
      assertEqual(scorer, patient);
    }
  }

  private void assertEqual(EvidenceScorer scorer, int[] observed) {
    double[] scores = scorer.scores(observed, new int[0]);
    for (int g = 0; g < index.size(); g++) {
      assertThat(scorer.parts(index.profile(g), observed, new int[0]).sum()).isEqualTo(scores[g]);
    }
  }
}
