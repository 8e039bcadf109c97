package org.hoofbeat.snapshot.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hoofbeat.snapshot.DataFolder;

/**
 * Asks the server of a data folder to close its DBMS for a moment: {@code run/pause} holds the id of the process that asks,
 * and counts as absent once that process is gone. Answers go on meanwhile; they come from the build's files.
 */
public final class DatabasePause implements AutoCloseable {

  private static final String FILE = "pause";

  private final Path file;

  private DatabasePause(Path file) {
    this.file = file;
  }

  /** Asks until closed. */
  public static DatabasePause ask(DataFolder data) {
    Path file = data.run().resolve(FILE);
    try {
      Files.createDirectories(data.run());
      Files.writeString(file, Long.toString(ProcessHandle.current().pid()));
      return new DatabasePause(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True while a living process asks. */
  public static boolean isAsked(DataFolder data) {
    try {
      String pid = Files.readString(data.run().resolve(FILE)).strip();
      return !pid.isEmpty() && ProcessHandle.of(Long.parseLong(pid)).isPresent();
    } catch (NoSuchFileException | NumberFormatException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
