package org.hoofbeat.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/** Dump, restore and check of stores that do not run. */
final class StoreBackup {

  private static final String DATABASE = "neo4j";

  private StoreBackup() {}

  static void dump(StoreFolder store, Path file) {
    store.requireFinished();
    if (Files.exists(file)) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT, "Will not overwrite " + file + "\nMaybe give another file name.");
    }
    Path folder = workFolder(file, ".dump");
    try (FileChannel lock = store.lock()) {
      new Neo4jAdmin(store)
          .run(
              "The dump",
              "database",
              "dump",
              DATABASE,
              "--to-path=" + folder,
              "--overwrite-destination=true");
      Files.move(folder.resolve(DATABASE + ".dump"), file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot dump " + store.path() + " to " + file, e);
    } finally {
      StoreFolder.delete(folder);
    }
  }

  static void restore(Path file, Path target) {
    if (!Files.isRegularFile(file)) {
      throw new HoofbeatFailure(ErrorCode.BAD_SOURCE, "There is no dump " + file);
    }
    StoreFolder store = StoreFolder.create(target);
    Path folder = workFolder(file, ".restore");
    try {
      link(file, folder.resolve(DATABASE + ".dump"));
      new Neo4jAdmin(store)
          .run("The restore", "database", "load", DATABASE, "--from-path=" + folder);
      Path scratch = Files.createDirectories(folder.resolve("data"));
      EmbeddedNeo4j.privately(store, Password.of(scratch)).close();
      StoreFolder.delete(store.csv());
      store.finish();
    } catch (IOException e) {
      store.delete();
      throw new UncheckedIOException("Cannot restore " + file + " to " + target, e);
    } catch (RuntimeException e) {
      store.delete();
      throw e;
    } finally {
      StoreFolder.delete(folder);
    }
  }

  static void check(StoreFolder store) {
    store.requireFinished();
    Path report = store.path().resolve("check");
    try (FileChannel lock = store.lock()) {
      Files.createDirectories(report);
      new Neo4jAdmin(store)
          .run(
              "The check",
              "database",
              "check",
              DATABASE,
              "--report-path=" + report,
              "--max-off-heap-memory=1G",
              "--threads=2");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot check " + store.path(), e);
    }
  }

  private static Path workFolder(Path file, String suffix) {
    Path folder = file.resolveSibling("." + file.getFileName() + suffix);
    StoreFolder.delete(folder);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + folder, e);
    }
  }

  /** Neo4j loads a dump by the database's name only. */
  private static void link(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException | IOException e) {
      try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
          OutputStream out = Files.newOutputStream(name)) {
        in.transferTo(out);
      } catch (NoSuchFileException gone) {
        gone.addSuppressed(e);
        throw gone;
      }
    }
  }
}
