package org.hoofbeat.api.fhir.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.hoofbeat.api.fhir.core.LanguagePreferences;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingsTest {

  @ParameterizedTest
  @CsvSource({"zh, 癫痫发作", "zh-CN, 癫痫发作", "en, Seizure", "'fr,zh', 癫痫发作"})
  void displayIsTheWordsInTheLanguageWanted(String languages, String words) {
    Wordings wordings = new Wordings();
    wordings.add(Wording.display(LanguageTag.parse("en"), "Seizure"));
    wordings.add(Wording.display(LanguageTag.parse("zh"), "癫痫发作"));
    assertThat(wordings.preferredText(LanguagePreferences.parse(languages, true))).isEqualTo(words);
  }
}
