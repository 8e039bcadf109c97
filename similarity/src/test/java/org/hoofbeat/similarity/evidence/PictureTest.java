package org.hoofbeat.similarity.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hoofbeat.similarity.TinyGraph.id;

import org.hoofbeat.similarity.TinyGraph;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.junit.jupiter.api.Test;

class PictureTest {

  private final CandidateIndex index = CandidateIndex.ofStatementsOnly(TinyGraph.example().input());
  private final Picture picture = new Picture(index);

  private int[] terms(int... numbers) {
    return java.util.Arrays.stream(numbers)
        .map(n -> index.ontology().find(id(n)))
        .sorted()
        .toArray();
  }

  @Test
  void cosineIsThatOfTheFormula() {
    // OMIM:4 has long fingers (9) at 0.5, so 0.5 of the skeleton (8) above it. Both stand in 2 of 6
    // diseases: IC ln 3 = 1.0986.
    // Shared 2 · 1.0986 · √0.5 = 1.5537; patient 2 · 1.0986 = 2.1972; disease 2 · 1.0986 · 0.5 + 50
    // = 51.0986.
    // 1.5537 / √(2.1972 · 51.0986) = 0.14663
    assertThat(picture.ofAll(terms(9))[3]).isCloseTo(0.14663, within(1e-5));
  }

  @Test
  void oneProfileIsScoredAsInBulkToTheLastBit() {
    int[] observed = terms(2, 4, 7, 10);
    double[] all = picture.ofAll(observed);
    for (int g = 0; g < index.size(); g++) {
      assertThat(picture.of(index.profile(g), observed)).isEqualTo(all[g]);
    }
  }

  @Test
  void whatTwoFindingsShareCountsOnce() {
    // Focal seizure says all that seizure says: both together are one picture.
    assertThat(picture.ofAll(terms(2, 3))).isEqualTo(picture.ofAll(terms(3)));
  }

  @Test
  void diseaseThatSharesNothingIsNotAlike() {
    assertThat(picture.ofAll(terms(9))[5]).isZero();
  }
}
