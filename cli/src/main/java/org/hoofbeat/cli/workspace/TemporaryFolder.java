package org.hoofbeat.cli.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is deleted with all that is in it when it is closed. */
public record TemporaryFolder(Path path) implements AutoCloseable {

  /** One that nobody else uses, in the system's folder for temporary files. */
  public static TemporaryFolder create() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("hoofbeat-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This one, without what an interrupted run may have left in it. */
  public static TemporaryFolder empty(Path path) {
    TemporaryFolder folder = new TemporaryFolder(path);
    folder.close();
    return folder;
  }

  @Override
  public void close() {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path one : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
