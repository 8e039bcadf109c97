package org.hoofbeat.api.fhir.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource({
    "seiz, Epileptic seizure, true",
    "SEIZ epil, Epileptic seizure, true",
    "leptic, Epileptic seizure, false",
    "痫发, 癫痫发作, true",
    "发癫, 癫痫发作, false"
  })
  void everyWordOfAFilterBeginsAWordOfTheText(String filter, String text, boolean found) {
    assertThat(new SearchText(filter).matches(text)).isEqualTo(found);
  }
}
