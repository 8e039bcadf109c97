package org.hoofbeat.loaders.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;

/** Makes, numbers and clears the folders of builds. */
final class BuildFolders {

  private BuildFolders() {}

  static int nextNumber(DataFolder data) {
    List<Integer> builds = data.listBuilds();
    return builds.isEmpty() ? 1 : builds.get(builds.size() - 1) + 1;
  }

  static Path create(DataFolder data, int number) {
    try {
      return Files.createDirectories(data.build(number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a crash left. */
  static void removeUnfinished(DataFolder data) {
    data.listUnfinished().forEach(number -> remove(data.build(number)));
  }

  /** Keeps the newest builds and the current one, and the spools that they name. */
  static void removeOld(DataFolder data, int kept, String loaderVersion) {
    List<Integer> builds = data.listBuilds();
    int current = data.getCurrent();
    for (int number : builds.subList(0, Math.max(0, builds.size() - kept))) {
      if (number != current) {
        remove(data.build(number));
      }
    }
    Set<String> named = new HashSet<>();
    for (int number : data.listBuilds()) {
      findReadable(data, number)
          .ifPresent(
              build ->
                  build
                      .releases()
                      .forEach(
                          release ->
                              named.add(
                                  spoolName(release.source(), release.sha256(), loaderVersion))));
    }
    try (Stream<Path> spools = Files.list(data.releases())) {
      spools
          .filter(file -> !named.contains(String.valueOf(file.getFileName())))
          .forEach(BuildFolders::remove);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String spoolName(String source, String sha256, String loaderVersion) {
    return source
        + "-"
        + sha256.substring(0, Math.min(16, sha256.length()))
        + "-"
        + loaderVersion
        + ".spool";
  }

  /** A build's description; empty where another version of the program wrote it. */
  static Optional<GraphBuild> findReadable(DataFolder data, int number) {
    try {
      return Optional.of(SnapshotGraph.readBuild(data.build(number).resolve("build.bin")));
    } catch (HoofbeatException e) {
      return Optional.empty();
    }
  }

  /** Deletes a folder with all that is in it, or a file; nothing where there is none. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
