package org.hoofbeat.cli.backup;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.backup.BackupFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hoofbeat restore}: a backup into a data folder that has none of its files. */
@Command(
    name = "restore",
    description = "Puts a backup into a new data folder (--data), checks every file and opens it.",
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Parameters(paramLabel = "FILE", description = "File that `hoofbeat backup` wrote.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    DataFolder data = workspace.data();
    BackupFile.Contents restored = BackupFile.restore(file, data, GraphStore.find().orElse(null));
    System.out.printf(
        "%s: %d files, %,d bytes; opened: %s%n",
        data.root(), restored.files(), restored.bytes(), RestoredCopy.check(data, restored));
    json.write(restored);
    return 0;
  }
}
