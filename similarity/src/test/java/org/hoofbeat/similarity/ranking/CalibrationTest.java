package org.hoofbeat.similarity.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static double first(int findings) {
    double[] scores = {9, 6, 3};
    return Calibration.probabilities(scores, Calibration.temperature(Engine.EVIDENCE, findings))[0];
  }

  @Test
  void sameLeadOnMoreFindingsIsLessSure() {
    assertThat(first(4)).isGreaterThan(first(16));
  }

  @Test
  void listWithoutFindingsIsNoSurerThanOfOne() {
    assertThat(first(0)).isEqualTo(first(1));
  }

  @Test
  void sharesAreThoseOfTheExponentialAndAddUpToOne() {
    double[] scores = new double[2_000];
    double sum = 0;
    for (int g = 0; g < scores.length; g++) {
      scores[g] = -g * 0.04;
      sum += StrictMath.exp(scores[g] / 1.5);
    }
    double[] shares = Calibration.probabilities(scores, 1.5);
    for (int g = 0; g < scores.length; g++) {
      double exact = StrictMath.exp(scores[g] / 1.5) / sum;
      assertThat(Math.abs(shares[g] - exact)).isLessThan(1e-13 * exact);
    }
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void exponentialIsThatOfTheLibraryToFourteenDigits() {
    for (double x = 0; x > -699; x -= 0.0137) {
      double exact = StrictMath.exp(x);
      assertThat(Math.abs(Calibration.exp(x) - exact)).isLessThan(1e-14 * exact);
    }
    assertThat(Calibration.exp(0)).isEqualTo(1);
    assertThat(Calibration.exp(-701)).isZero();
  }
}
