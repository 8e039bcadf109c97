package org.hoofbeat.cli.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.backup.BackupFile;
import org.hoofbeat.snapshot.backup.DatabasePause;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hoofbeat backup}: state and current build in one file, opened again to see that it is whole. */
@Command(
    name = "backup",
    description =
        "Writes curated mappings, users, audit log and the current build to one file and opens the copy; a running"
            + " server goes on answering.",
    mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

  private static final long PATIENCE_MILLIS = 60_000;
  private static final long LOOK_EVERY_MILLIS = 1_000;

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Parameters(paramLabel = "FILE", description = "File to write; it must not exist.")
  private Path file = Path.of("");

  @Option(
      names = "--state-only",
      description =
          "Curated mappings, users and audit log without the build, which can be loaded again.")
  private boolean stateOnly;

  @Override
  public Integer call() throws InterruptedException {
    DataFolder data = workspace.data();
    if (!Files.isDirectory(data.root())) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "There is no data folder " + data.root());
    }
    GraphStore store = GraphStore.find().orElse(null);
    Path target = file.toAbsolutePath();
    BackupFile.Contents written;
    try (DatabasePause pause = DatabasePause.ask(data)) {
      written = write(data, store, target);
    }
    RestoredCopy copy = RestoredCopy.open(target, store);
    System.out.printf(
        "%s: %d files, %,d bytes%s; the copy was opened: %s%n",
        target,
        written.files(),
        written.bytes(),
        written.build() == null ? "" : ", build " + written.build(),
        copy);
    json.write(written);
    return 0;
  }

  /** Tries again while the server still holds the store: closing it takes some seconds. */
  private BackupFile.Contents write(DataFolder data, @Nullable GraphStore store, Path target)
      throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (true) {
      try {
        return BackupFile.write(data, store, target, stateOnly);
      } catch (HoofbeatFailure e) {
        boolean held = e.code() == ErrorCode.CONFLICT && !Files.exists(target);
        if (!held || System.currentTimeMillis() > end) {
          throw e;
        }
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }
}
