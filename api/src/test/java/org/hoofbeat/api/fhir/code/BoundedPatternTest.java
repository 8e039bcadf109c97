package org.hoofbeat.api.fhir.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPatternTest {

  @Test
  void wholeTextHasToFit() {
    assertThat(new BoundedPattern("A[0-9]+").matches("A12")).isTrue();
    assertThat(new BoundedPattern("A[0-9]+").matches("A12x")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a|aa)+b", "(a+)+b", "(a*)*b"})
  void nestedRepetitionTakesNoLongerThanAPlainOne(String expression) {
    assertThat(new BoundedPattern(expression).matches("a".repeat(10_000))).isFalse();
  }

  @Test
  void emptyAlternativesAreNotTriedInEveryCombination() {
    assertThat(new BoundedPattern(".*" + "(|)".repeat(40) + "x").matches("aaaa")).isFalse();
  }

  @Test
  void manyLongTextsAreStopped() {
    BoundedPattern pattern = new BoundedPattern("(a?){500}b");
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                pattern.matches("a".repeat(10_000));
              }
            })
        .isInstanceOf(TerminologyFailure.class)
        .hasMessageContaining("(a?){500}b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[a", "*", "(?:){2000000000}", "(a+)\\1", "(?=a)a"})
  void textThatIsNoPatternIsRefused(String expression) {
    assertThatThrownBy(() -> new BoundedPattern(expression)).isInstanceOf(TerminologyFailure.class);
  }
}
