package org.hoofbeat.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoofbeat.model.HoofbeatFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

  @Test
  void fileThatIsNoNoteAnyMoreIsRefusedByItsSize(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("all-notes.txt");
    try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
      made.setLength(ReadCommand.MOST_BYTES + 1);
    }
    assertThatThrownBy(() -> ReadCommand.text(file))
        .isInstanceOf(HoofbeatFailure.class)
        .hasMessageContaining("all-notes.txt has " + (ReadCommand.MOST_BYTES + 1) + " bytes")
        .hasMessageContaining("cut it");
    assertThat(ReadCommand.text(Files.writeString(folder.resolve("note.txt"), "发热")))
        .isEqualTo("发热");
    assertThatThrownBy(() -> ReadCommand.text(folder.resolve("none.txt")))
        .hasMessageContaining("none.txt");
  }
}
