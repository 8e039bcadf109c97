package org.hoofbeat.text.form;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource({
    "多指（趾）, 多指(趾)",
    "馬方綜合徵, 马方综合征",
    "马方综合症, 马方综合征",
    "粘多糖贮积症, 黏多糖储积症",
    "糖原贮积病Ⅱ型, 糖原累积病2型",
    "甲状腺机能减退, 甲状腺功能减退",
    "ＡＢＣ　综合征, abc综合征",
    "Ehlers–Danlos syndrome, ehlers-danlos SYNDROME",
    "Crohn's disease, crohn disease",
    "Crohn’s disease, Crohn disease",
    "café-au-lait spot, Cafe au lait spot",
    "二度房室传导阻滞, Ⅱ度房室传导阻滞",
    "CD4+ T-cell, cd4 t cell"
  })
  void wordingsInUseForOneThingHaveOneKey(String one, String other) {
    assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1型糖尿病, 2型糖尿病",
    "Type I, Type II",
    "factor V deficiency, factor X deficiency",
    "唇裂, 腭裂"
  })
  void differentThingsKeepDifferentKeys(String one, String other) {
    assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
  }

  @Property(tries = 500)
  void theOffsetsOfAFoldedTextLieOnItAndNeverRunBackwards(@ForAll String text) {
    FoldedText folded = FoldedText.of(text);
    int last = 0;
    for (int i = 0; i < folded.text().length(); i++) {
      assertThat(folded.start(i)).isBetween(last, text.length() - 1);
      assertThat(folded.end(i)).isBetween(folded.start(i) + 1, text.length());
      last = folded.start(i);
    }
  }

  @Property(tries = 500)
  void theKeyOfAKeyIsItself(@ForAll String text) {
    String key = NameKey.of(text);
    assertThat(NameKey.of(key)).isEqualTo(key);
  }

  @Test
  void foldingACharacterTwiceIsFoldingItOnce() {
    for (char c = 1; c < Character.MAX_VALUE; c++) {
      String once = FoldedText.of(String.valueOf(c)).text();
      assertThat(FoldedText.of(once).text()).as("U+%04X", (int) c).isEqualTo(once);
    }
  }

  @Test
  void theKeyOfEveryCharactersKeyIsItself() {
    for (char c = 1; c < Character.MAX_VALUE; c++) {
      String key = NameKey.of(String.valueOf(c));
      assertThat(NameKey.of(key)).as("U+%04X", (int) c).isEqualTo(key);
    }
  }
}
