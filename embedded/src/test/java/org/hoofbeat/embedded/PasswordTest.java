package org.hoofbeat.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordTest {

  @Test
  void noPasswordCanBeTakenForAnOption(@TempDir Path data) {
    for (int i = 0; i < 100; i++) {
      assertThat(Password.of(data.resolve("folder" + i)).text()).matches("[0-9a-f]{48}");
    }
  }

  @Test
  void aFolderKeepsItsPassword(@TempDir Path data) {
    assertThat(Password.of(data)).isEqualTo(Password.of(data));
  }
}
