package org.hoofbeat.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/**
 * What lies where under {@code --data}.
 *
 * <pre>
 * CURRENT            number of the build that serves
 * builds/7/          one folder a build; a folder without build.bin is unfinished and is removed by the next load
 *   build.bin          the {@link org.hoofbeat.model.build.GraphBuild}
 *   issues.tsv         every load issue
 *   snapshot/          dossiers, names, groups ({@link SnapshotGraph})
 *   index/             the search index
 *   ranking.bin        the ranking engine's arrays
 *   reading.bin        what was learned of names for reading text
 *   graph/             the embedded DBMS's store
 *   sparql/            a TDB2 copy, where `hoofbeat rdf --sparql` made one
 * releases/          statements of one release, compiled once (spools), shared by builds
 * downloads/         fetched files, laid out as a mirror
 * neo4j.password     of the embedded DBMS, readable by its owner only
 * run/               rows on their way to an external server
 * </pre>
 */
public record DataFolder(Path root) {

  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** The number in {@code CURRENT}; empty before the first load. */
  public Optional<Integer> findCurrent() {
    Path file = root.resolve("CURRENT");
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      return Optional.of(Integer.parseInt(text));
    } catch (java.nio.file.NoSuchFileException e) {
      return Optional.empty();
    } catch (NumberFormatException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          file + " does not hold a build number\nMaybe write one of " + listBuilds() + " into it.",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #findCurrent}; throws with advice where nothing is loaded. */
  public int getCurrent() {
    return findCurrent()
        .orElseThrow(
            () ->
                new HoofbeatFailure(
                    ErrorCode.BAD_STATE,
                    "Nothing is loaded under "
                        + root
                        + "\nMaybe run `hoofbeat up` or `hoofbeat load` first."));
  }

  /** Makes a build the one that serves, in one step that a crash cannot halve. */
  public void replaceCurrent(int number) {
    Path file = root.resolve("CURRENT");
    try {
      Path draft = Files.createTempFile(root, "CURRENT", ".new");
      Files.writeString(draft, number + "\n", StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers of the finished builds, ascending. */
  public List<Integer> listBuilds() {
    return listFolders().stream()
        .filter(number -> Files.exists(build(number).resolve("build.bin")))
        .toList();
  }

  /** Numbers of build folders that a crash left unfinished. */
  public List<Integer> listUnfinished() {
    return listFolders().stream()
        .filter(number -> !Files.exists(build(number).resolve("build.bin")))
        .toList();
  }

  public Path build(int number) {
    return root.resolve("builds").resolve(Integer.toString(number));
  }

  public Path snapshot(int number) {
    return build(number).resolve("snapshot");
  }

  public Path index(int number) {
    return build(number).resolve("index");
  }

  public Path ranking(int number) {
    return build(number).resolve("ranking.bin");
  }

  /** What a load has learned of names for reading text. */
  public Path reading(int number) {
    return build(number).resolve("reading.bin");
  }

  public Path graph(int number) {
    return build(number).resolve("graph");
  }

  /** The TDB2 copy for SPARQL, where one was made. */
  public Path sparql(int number) {
    return build(number).resolve("sparql");
  }

  public Path releases() {
    return root.resolve("releases");
  }

  public Path downloads() {
    return root.resolve("downloads");
  }

  public Path run() {
    return root.resolve("run");
  }

  private List<Integer> listFolders() {
    Path builds = root.resolve("builds");
    if (!Files.isDirectory(builds)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(builds)) {
      return folders
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(
              name ->
                  !name.isEmpty() && name.length() < 9 && name.chars().allMatch(Character::isDigit))
          .map(Integer::valueOf)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
