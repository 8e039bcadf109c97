package org.hoofbeat.text.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

  @Test
  void aNoteIsOnePart() {
    FoldedText note = FoldedText.of("发热，Ⅱ型");
    assertThat(note.parts()).containsExactly(note);
  }

  /** Lines, sentences, words, one word without an end, characters that fold to several, markup. */
  @ParameterizedTest
  @ValueSource(strings = {"发热3天。无咳嗽。\n", "发热3天。", "short and broad ", "热", "㎎℃", "<b>Ⅲ级</b>&lt;"})
  void partsTogetherAreTheText(String piece) {
    FoldedText whole =
        FoldedText.of(piece.repeat(1 + 3 * FoldedText.PART / FoldedText.of(piece).text().length()));
    List<FoldedText> parts = whole.parts();
    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts)
        .allSatisfy(part -> assertThat(part.text().length()).isLessThanOrEqualTo(FoldedText.PART));
    assertThat(parts.stream().map(FoldedText::text).collect(Collectors.joining()))
        .isEqualTo(whole.text());
    int before = 0;
    for (FoldedText part : parts) {
      int length = part.text().length();
      for (int i = 0; i < length; i += 97) {
        assertThat(part.start(i)).isEqualTo(whole.start(before + i));
        assertThat(part.end(i)).isEqualTo(whole.end(before + i));
      }
      assertThat(part.start(length)).isEqualTo(whole.start(before + length));
      before += length;
    }
  }

  @Test
  void aTextIsCutAtTheEndOfALine() {
    String line = "无发热、咳嗽，伴头痛";
    List<FoldedText> parts = FoldedText.of((line + "\n").repeat(FoldedText.PART / 8)).parts();
    assertThat(parts.get(0).text()).endsWith("\n");
    assertThat(parts.get(1).text()).startsWith("无发热");
  }
}
