package org.hoofbeat.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one store: a Neo4j home.
 *
 * <pre>
 * UNFINISHED     there until everything is written; a folder with it is never started
 * in-use         locked while a process has the store, and holds that process's id
 * conf/          empty but for what Neo4j's tools need
 * csv/           rows on their way into an import, deleted after it
 * data/, logs/   Neo4j's own
 * </pre>
 */
record StoreFolder(Path path) {

  private static final String UNFINISHED = "UNFINISHED";
  private static final String IN_USE = "in-use";

  static StoreFolder of(Path path) {
    return new StoreFolder(path);
  }

  /** Makes an unfinished store; the folder must not be there, or be empty. */
  static StoreFolder create(Path path) {
    StoreFolder folder = new StoreFolder(path);
    try {
      Files.createDirectories(path);
      try (Stream<Path> content = Files.list(path)) {
        if (content.findAny().isPresent()) {
          throw new FileAlreadyExistsException(path.toString());
        }
      }
      Files.createFile(folder.unfinished());
      Files.createDirectories(folder.conf());
      Files.createDirectories(folder.csv());
      return folder;
    } catch (FileAlreadyExistsException e) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT,
          "A new store needs a folder of its own, but something is in "
              + path
              + "\nMaybe delete it, or take another number.",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the store folder " + path, e);
    }
  }

  boolean isFinished() {
    return Files.isDirectory(database()) && !Files.exists(unfinished());
  }

  void requireFinished() {
    if (Files.exists(unfinished())) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "The store in "
              + path
              + " was never finished: its load was interrupted\nMaybe delete the folder and load again.");
    }
    if (!Files.isDirectory(database())) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "There is no store in " + path + "\nMaybe load the sources first: hoofbeat load");
    }
  }

  void finish() {
    try {
      Files.deleteIfExists(unfinished());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot mark the store in " + path + " as finished", e);
    }
  }

  /** Takes the store for this process; fails naming the process that has it. */
  FileChannel lock() {
    Path file = path.resolve(IN_USE);
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw held(channel, null);
      }
      channel.truncate(0);
      channel.write(StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
      return channel;
    } catch (OverlappingFileLockException e) {
      throw held(channel, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lock " + file, e);
    }
  }

  HoofbeatFailure held(@Nullable FileChannel channel, @Nullable Throwable cause) {
    String holder = holder();
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    String message =
        "Another process"
            + holder
            + " has the store in "
            + path
            + "\nMaybe stop that hoofbeat first, or give this one another folder with --data; commands that read work"
            + " beside a running server.";
    return cause == null
        ? new HoofbeatFailure(ErrorCode.CONFLICT, message)
        : new HoofbeatFailure(ErrorCode.CONFLICT, message, cause);
  }

  Path conf() {
    return path.resolve("conf");
  }

  Path csv() {
    return path.resolve("csv");
  }

  Path database() {
    return path.resolve("data/databases/neo4j");
  }

  /** Deletes the folder with all that is in it. */
  void delete() {
    delete(path);
  }

  static void delete(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path each : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + root, e);
    }
  }

  private String holder() {
    try {
      String pid = Files.readString(path.resolve(IN_USE)).strip();
      return pid.isEmpty() ? "" : " (" + pid + ")";
    } catch (IOException e) {
      return "";
    }
  }

  private Path unfinished() {
    return path.resolve(UNFINISHED);
  }
}
