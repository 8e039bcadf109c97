package org.hoofbeat.snapshot.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.snapshot.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFileTest {

  @TempDir private Path folder;

  @Test
  void stateAndCurrentBuildComeBackAndWhatCanBeMadeAgainDoesNot() throws IOException {
    Path file = folder.resolve("b.zip");
    var written = BackupFile.write(filled(), null, file, false);
    DataFolder target = new DataFolder(folder.resolve("back"));
    var restored = BackupFile.restore(file, target, null);
    assertThat(restored).isEqualTo(written);
    assertThat(restored.build()).isEqualTo(2);
    assertThat(target.root().resolve("curated/mappings.jsonl")).hasContent("{}");
    assertThat(target.build(2).resolve("snapshot/dossiers.bin")).hasContent("two");
    for (String left :
        new String[] {
          "builds/1", "builds/2/sparql", "releases", "secrets", "neo4j.password", "run"
        }) {
      assertThat(target.root().resolve(left)).doesNotExist();
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(target.root().resolve("access/accounts.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void stateOnlyGoesIntoAFolderWithAnotherBuildAndOverwritesNothing() throws IOException {
    Path file = folder.resolve("s.zip");
    assertThat(BackupFile.write(filled(), null, file, true).build()).isNull();
    DataFolder target = new DataFolder(folder.resolve("other"));
    put(target.root().resolve("CURRENT"), "9");
    assertThat(BackupFile.restore(file, target, null).files()).isEqualTo(2);
    assertThat(target.root().resolve("CURRENT")).hasContent("9");
    assertThatThrownBy(() -> BackupFile.restore(file, target, null))
        .isInstanceOf(HoofbeatFailure.class)
        .hasMessageContaining("Will not overwrite");
    assertThatThrownBy(() -> BackupFile.write(filled(), null, file, true))
        .hasMessageContaining("Will not overwrite");
  }

  @Test
  void damagedFileAndOneThatNamesAFileOutsideAreRefused() throws IOException {
    for (String name : new String[] {"curated/a", "../outside"}) {
      Path file = folder.resolve("bad" + name.length() + ".zip");
      try (OutputStream out = Files.newOutputStream(file);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
        zip.putNextEntry(new ZipEntry("SHA256SUMS"));
        zip.write(
            ("0".repeat(64) + "  " + name + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      DataFolder target = new DataFolder(folder.resolve("bad"));
      assertThatThrownBy(() -> BackupFile.restore(file, target, null))
          .isInstanceOf(HoofbeatFailure.class)
          .hasMessageContaining(name);
      assertThat(folder.resolve("outside")).doesNotExist();
    }
  }

  @Test
  void pauseIsAskedWhileTheProcessLives() throws IOException {
    DataFolder data = filled();
    assertThat(DatabasePause.isAsked(data)).isFalse();
    try (DatabasePause pause = DatabasePause.ask(data)) {
      assertThat(DatabasePause.isAsked(data)).isTrue();
    }
    assertThat(DatabasePause.isAsked(data)).isFalse();
    put(data.run().resolve("pause"), Long.toString(Long.MAX_VALUE));
    assertThat(DatabasePause.isAsked(data)).isFalse();
  }

  private DataFolder filled() throws IOException {
    DataFolder data = new DataFolder(folder.resolve("data"));
    put(data.root().resolve("CURRENT"), "2");
    put(data.root().resolve("curated/mappings.jsonl"), "{}");
    put(data.root().resolve("access/accounts.json"), "[]");
    put(data.root().resolve("neo4j.password"), "secret");
    put(data.root().resolve("secrets/other"), "secret");
    put(data.root().resolve("releases/a.spool"), "a");
    put(data.build(1).resolve("build.bin"), "one");
    put(data.build(2).resolve("build.bin"), "two");
    put(data.build(2).resolve("snapshot/dossiers.bin"), "two");
    put(data.sparql(2).resolve("FINISHED"), "two");
    return data;
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
