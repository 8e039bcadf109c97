package org.hoofbeat.similarity.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.hoofbeat.similarity.TinyGraph;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.NarrowerCandidates;
import org.junit.jupiter.api.Test;

class PriorsTest {

  private final Priors priors = new Priors(CandidateIndex.of(TinyGraph.example().input()));

  @Test
  void diseaseIsTheCommonerTheMorePatientsWereCounted() {
    // OMIM:1 was counted in 10 patients, OMIM:4 in none, which stands for 2: 0.6 · ln(11 / 3) =
    // 0.7796.
    assertThat(priors.of(0, Set.of()) - priors.of(3, Set.of())).isCloseTo(0.7796, within(1e-4));
  }

  @Test
  void diseaseIsTheCommonerTheMorePatientsAreKnown() {
    // 60 known patients against 2 that stand for an unknown number: 0.2 · ln(61 / 3) = 0.6025.
    Priors known = new Priors(CandidateIndex.of(TinyGraph.example().known("OMIM:4", 60).input()));
    assertThat(known.of(3, Set.of()) - priors.of(3, Set.of())).isCloseTo(0.6025, within(1e-4));
  }

  @Test
  void patientsOfALeftOutPublicationDoNotCount() {
    // Without PMID:11 the most that is counted of OMIM:1 is 1/2, by PMID:12: as many as nobody
    // counted.
    assertThat(priors.of(0, Set.of("PMID:11"))).isEqualTo(priors.of(3, Set.of()));
  }

  @Test
  void diseaseThatOthersAreTypesOfSharesItsPatientsWithThem() {
    // OMIM:2 and, through it, OMIM:3 stand below OMIM:4: 0.5 · ln(1 + 2) = 0.5493.
    TinyGraph family = TinyGraph.example().under("OMIM:2", "OMIM:4").under("OMIM:3", "OMIM:2");
    Priors shared = new Priors(CandidateIndex.of(family.input()));
    assertThat(shared.of(3, Set.of()) - priors.of(3, Set.of())).isCloseTo(-0.5493, within(1e-4));
    assertThat(shared.of(2, Set.of())).isEqualTo(priors.of(2, Set.of()));
  }

  @Test
  void moreThanFiveTypesTakeNoMore() {
    assertThat(ofFamilyOf(4)).isGreaterThan(ofFamilyOf(5));
    assertThat(ofFamilyOf(5)).isEqualTo(ofFamilyOf(9));
  }

  private static double ofFamilyOf(int types) {
    TinyGraph family = TinyGraph.example();
    for (int number = 101; number <= 100 + types; number++) {
      family.statements("OMIM:%d HP:0000004 - PMID:61".formatted(number));
      family.under("OMIM:" + number, "OMIM:4");
    }
    return new Priors(CandidateIndex.of(family.input())).of(3, Set.of());
  }

  @Test
  void diseasesBelowOneAnotherInACycleAreCountedOnce() {
    TinyGraph cycle = TinyGraph.example().under("OMIM:2", "OMIM:4").under("OMIM:4", "OMIM:2");
    assertThat(NarrowerCandidates.counts(cycle.input())).containsExactly(0, 1, 0, 1, 0, 0);
  }
}
