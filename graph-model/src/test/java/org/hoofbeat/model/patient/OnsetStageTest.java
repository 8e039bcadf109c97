package org.hoofbeat.model.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hoofbeat.model.TermId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnsetStageTest {

  @ParameterizedTest
  @CsvSource({
    "P0D, HP:0003577",
    "PT5H, HP:0003577",
    "P27D, HP:0003623",
    "P28D, HP:0003593",
    "P400D, HP:0011463",
    "P11M, HP:0003593",
    "P1Y, HP:0011463",
    "P4Y11M, HP:0011463",
    "P5Y, HP:0003621",
    "P15Y11M, HP:0003621",
    "P16Y, HP:0011462",
    "P40Y, HP:0003596",
    "P60Y, HP:0003584",
    "P3W, HP:0003623",
    "P2Y3M4DT5H6M7.5S, HP:0011463",
  })
  void ageFallsIntoItsHpoClass(String age, String expected) {
    assertThat(OnsetStage.of(IsoAge.parse(age).orElseThrow()).term())
        .isEqualTo(TermId.parse(expected));
    assertThat(OnsetStage.of(age)).isEqualTo(OnsetStage.of(expected)).hasSize(1);
  }

  @Test
  void whatIsNoAgeIsNone() {
    assertThat(IsoAge.months("P7Y6M")).contains(90);
    assertThat(IsoAge.months("seven")).isEmpty();
    assertThat(IsoAge.months("P-3Y")).isEmpty();
    assertThat(List.of("", "P", "PT", "P5YT", "STROKE", "AT BIRTH", "PTxyz", "P999999999W"))
        .allSatisfy(text -> assertThat(IsoAge.parse(text)).as(text).isEmpty());
  }

  @Test
  void wideTermsSpanSeveralStagesAndOthersNone() {
    assertThat(OnsetStage.of("HP:0003581"))
        .containsExactly(OnsetStage.YOUNG_ADULT, OnsetStage.MIDDLE_AGE, OnsetStage.LATE);
    assertThat(OnsetStage.of("HP:0011461")).containsExactly(OnsetStage.ANTENATAL);
    assertThat(OnsetStage.of("HP:0001250")).isEmpty();
    assertThat(OnsetStage.of("some day")).isEmpty();
  }
}
