package org.hoofbeat.similarity.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordedAbsencesTest {

  @Test
  void anExclusionSpeaksForADiseaseWhoseReportsLookedForTheFinding() {
    assertThat(RecordedAbsences.says(0.8, 0.15)).isCloseTo(Math.log(0.82 / 0.0245), within(1e-9));
  }

  @Test
  void anExclusionSpeaksAgainstADiseaseWhosePatientsAllHaveTheFinding() {
    assertThat(RecordedAbsences.says(0.3 * (1 - 0.955), 0.955)).isNegative();
  }

  @Test
  void aFindingThatNobodyLookedForSaysNothing() {
    RecordedAbsences one = RecordedAbsences.of(new int[] {3}, new double[] {0.8}, term -> 0);
    assertThat(one.of(3)).isPositive();
    assertThat(one.of(4)).isZero();
  }

  @Test
  void theMoreWasLookedForTheLessEachSays() {
    int[] terms = IntStream.range(0, 500).toArray();
    double[] shares = IntStream.range(0, 500).mapToDouble(i -> 0.8).toArray();
    RecordedAbsences many = RecordedAbsences.of(terms, shares, term -> 0);
    double alone = RecordedAbsences.says(0.8, 0);
    assertThat(many.of(7))
        .isCloseTo((float) (alone * Math.sqrt(200 / (200 + 500 * alone))), within(1e-4f));
  }
}
