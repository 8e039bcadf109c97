package org.hoofbeat.text.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameChoicesTest {

  private static final List<Target> TARGETS =
      List.of(
          new Target("C34.902", "肺恶性肿瘤"),
          new Target("C34.903", "右肺恶性肿瘤"),
          new Target("C34.904", "左肺恶性肿瘤"),
          new Target("R05", "咳嗽"));

  @ParameterizedTest
  @CsvSource({"右肺恶性占位待查, C34.903", "左侧肺恶性占位, C34.904", "'咳嗽，左肺恶性占位', C34.904"})
  void sideThatALineTellsSpeaksForTheNameThatHasIt(String text, String code) {
    List<Target> reversed = new ArrayList<>(TARGETS);
    Collections.reverse(reversed);
    for (List<Target> targets : List.of(TARGETS, reversed)) {
      CodeList codes = new CodeList(targets);
      NameChoices choices = new NameChoices(codes, new Experience(codes, List.of()));
      assertThat(choices.of(Line.of(text)))
          .filteredOn(choice -> choice.form().key().length() == "右肺恶性肿瘤".length())
          .extracting(choice -> targets.get(choice.owner()).code())
          .startsWith(code);
    }
  }
}
