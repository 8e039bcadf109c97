package org.hoofbeat.api.fhir.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagePreferencesTest {

  @Test
  void languagesAreOrderedByHowMuchTheyAreWanted() {
    LanguagePreferences read = LanguagePreferences.parse("en;q=0.5,zh", true);
    assertThat(read.list())
        .extracting(preference -> preference.tag().code())
        .containsExactly("zh", "en", "*");
    assertThat(read.text()).isEqualTo("zh, en; q=0.5");
  }

  @Test
  void nothingIsAddedWhereNoOtherLanguageWillDo() {
    assertThat(LanguagePreferences.parse("zh", false).list()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en;q=much", "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v"})
  void textThatIsNoListOfLanguagesIsRefused(String text) {
    assertThatThrownBy(() -> LanguagePreferences.parse(text, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
