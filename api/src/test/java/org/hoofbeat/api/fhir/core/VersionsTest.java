package org.hoofbeat.api.fhir.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

  @ParameterizedTest
  @CsvSource({
    "1.0.0, 1.0.0, true",
    "1.x.x, 1.2.0, true",
    "1.x.x, 2.0.0, false",
    "1?, 1.2.0, true",
    "1.0.x, 1.0.7, true",
    "1.0.x, 1.1.0, false",
    "2026, 2026-02-16, true",
    "2026-03, 2026-02-16, false",
    "1, 12, false"
  })
  void versionAskedForFitsACandidate(String asked, String candidate, boolean fits) {
    assertThat(Versions.matches(asked, candidate)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({"1.2.0, 1.10.0", "1.0.0-beta, 1.0.0", "2, 10", "2025-12-31, 2026-01-01"})
  void laterVersionIsGreater(String earlier, String later) {
    assertThat(Versions.compare(earlier, later)).isNegative();
    assertThat(Versions.compare(later, earlier)).isPositive();
    assertThat(Versions.compare(later, later)).isZero();
  }
}
