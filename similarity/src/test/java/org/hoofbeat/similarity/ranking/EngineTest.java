package org.hoofbeat.similarity.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {

  @ParameterizedTest
  @EnumSource(names = {"COMBINED", "EVIDENCE"})
  void howCommonADiseaseIsCountsHalfBesideOneFinding(Engine engine) {
    double beside = engine.prior(1_000_000);
    assertThat(engine.prior(1)).isCloseTo(beside / 2, within(1e-5));
    assertThat(engine.prior(0)).isEqualTo(engine.prior(1));
    for (int findings = 1; findings < 30; findings++) {
      assertThat(engine.prior(findings + 1)).isGreaterThan(engine.prior(findings));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LEARNED", "LIKELIHOOD_RATIO", "SEMANTIC"})
  void findingsAloneCountForAPlainEngine(Engine engine) {
    assertThat(engine.prior(7)).isZero();
    assertThat(engine.relatives()).isZero();
  }

  @Test
  void namesAreReadAsTheyAreWritten() {
    assertThat(Engine.parse(" Likelihood-Ratio ")).isEqualTo(Engine.LIKELIHOOD_RATIO);
  }
}
