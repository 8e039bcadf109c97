package org.hoofbeat.model.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrevalenceTest {

  @Test
  void casesAreCountedOnlyByStatementsThatCountThem() {
    TermId disease = TermId.parse("ORPHA:558");
    assertThat(Prevalence.ofCases(disease, 60, Map.of()).cases()).isEqualTo(60);
    assertThat(Prevalence.ofCases(disease, 60, Map.of()).perMillion()).isNaN();
    assertThat(Prevalence.ofCases(disease, -1, Map.of()).cases()).isNaN();
    Map<String, String> families = Map.of("PrevalenceQualification", "Family(ies)");
    assertThat(Prevalence.ofCases(disease, 12, families).cases()).isNaN();
    assertThat(new Prevalence(disease, "Point prevalence", null, 20.5, null, Map.of()).cases())
        .isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    ">1 / 1000, 2000",
    "6-9 / 10 000, 730",
    "1-5 / 10 000, 220",
    "1-9 / 100 000, 30",
    "1-9 / 100\u00a0000, 30",
    "1-9 / 1 000 000, 3",
    "<1 / 1 000 000, 0.5",
    "Unknown, NaN",
    ", NaN",
  })
  void classTellsHowManyOfAMillion(@Nullable String prevalenceClass, double expected) {
    TermId disease = TermId.parse("ORPHA:558");
    assertThat(
            new Prevalence(disease, "Point prevalence", prevalenceClass, Double.NaN, null, Map.of())
                .perMillion())
        .isEqualTo(Double.valueOf(expected));
  }
}
