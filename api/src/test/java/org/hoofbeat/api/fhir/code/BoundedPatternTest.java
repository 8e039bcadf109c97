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
  @ValueSource(strings = {"(a|aa)+\\1b", "(a+)+\\1b", "(a*)*\\1b"})
  void patternThatWouldTakeForEverIsStopped(String expression) {
    assertThatThrownBy(() -> new BoundedPattern(expression).matches("a".repeat(60)))
        .isInstanceOf(TerminologyFailure.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[a", "*"})
  void textThatIsNoPatternIsRefused(String expression) {
    assertThatThrownBy(() -> new BoundedPattern(expression)).isInstanceOf(TerminologyFailure.class);
  }
}
