package org.hoofbeat.loaders;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hoofbeat.loaders.file.SourceFile;

/** The folder of real releases, when it is there: HOOFBEAT_MIRROR, else ../shared/ontologies beside the repository. */
public final class Mirror {

  private Mirror() {}

  /** The folder itself; skips the test where there is none. */
  public static Path folder() {
    Path root = root();
    assumeTrue(
        Files.isDirectory(root),
        () -> "skipped: no mirror of real releases at " + root + "; set HOOFBEAT_MIRROR");
    return root;
  }

  /** Files below the mirror whose name begins with a prefix, sorted; skips the test where there is no mirror. */
  public static List<SourceFile> files(String folder, String prefix) {
    try (Stream<Path> paths = Files.list(folder().resolve(folder))) {
      return paths
          .filter(path -> String.valueOf(path.getFileName()).startsWith(prefix))
          .sorted()
          .map(SourceFile::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    String stated =
        Objects.requireNonNullElse(
            System.getProperty("HOOFBEAT_MIRROR"),
            Objects.requireNonNullElse(System.getenv("HOOFBEAT_MIRROR"), ""));
    return stated.isEmpty()
        ? Path.of("../../shared/ontologies").toAbsolutePath().normalize()
        : Path.of(stated);
  }
}
