package org.hoofbeat.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.lowagie.text.Font;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypefaceTest {

  @Test
  void latinNeedsNoFontOfTheMachine(@TempDir Path empty) {
    assertThat(new Typeface(List.of(empty)).set("Marfan (+2.31)", 9, Font.NORMAL).getContent())
        .isEqualTo("Marfan (+2.31)");
  }

  @Test
  void chineseWithoutAFontIsRefusedWithThePackageToInstall(@TempDir Path empty) {
    assertThatThrownBy(() -> new Typeface(List.of(empty)).set("马凡综合征", 9, Font.NORMAL))
        .hasMessageContaining("Maybe install one")
        .hasMessageContaining("fonts-noto-cjk");
  }

  @Test
  void characterThatNoFontHasIsWrittenAsItsCodePoint() {
    assumeTrue(
        !FontFiles.list(FontFiles.FOLDERS).isEmpty(), "skipped: no Chinese font on this machine");
    // A private-use character, which no font draws.
    assertThat(new Typeface().set("马凡\uE123", 9, Font.NORMAL).getContent()).isEqualTo("马凡U+e123");
  }
}
