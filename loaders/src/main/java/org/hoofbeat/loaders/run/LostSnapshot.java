package org.hoofbeat.loaders.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoofbeat.loaders.run.link.LinkedBuild;
import org.hoofbeat.loaders.run.link.Linker;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.hoofbeat.snapshot.SnapshotWriter;
import org.hoofbeat.snapshot.StatementSpool;

/**
 * Writes the snapshot of a finished build again from the compiled releases that it was made of, in seconds and without a
 * database; the same statements, under the same number.
 */
public final class LostSnapshot {

  private LostSnapshot() {}

  /** Restores a build's snapshot where its folder is gone; does nothing where it is there. */
  public static void restore(DataFolder data, int number, ProgressListener progress) {
    Path snapshot = data.snapshot(number);
    Path description = data.build(number).resolve("build.bin");
    if (Files.isDirectory(snapshot) || !Files.isRegularFile(description)) {
      return;
    }
    GraphBuild build = SnapshotGraph.readBuild(description);
    if (!build.loaderVersion().equals(BuildPipeline.LOADER_VERSION)) {
      throw lost(
          build, "an earlier version of the program linked it, which this one does otherwise");
    }
    LinkedBuild linked = Linker.link(spools(data, build), former(data, build), progress);
    if (!linked.figures().equals(build.figures())) {
      throw lost(build, "what retired with it stands in an earlier build that is gone, too");
    }
    Path draft = snapshot.resolveSibling("snapshot.part");
    try {
      BuildFolders.remove(draft);
      SnapshotWriter.write(linked.contents(build), draft, progress);
      Files.move(draft, snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<StatementSpool> spools(DataFolder data, GraphBuild build) {
    List<StatementSpool> spools = new ArrayList<>();
    for (Release release : build.releases()) {
      if (release.source().equals(LinkedBuild.HISTORY)) {
        continue;
      }
      Path file =
          data.releases()
              .resolve(
                  BuildFolders.spoolName(
                      release.source(), release.sha256(), build.loaderVersion()));
      if (!StatementSpool.isReadable(file)) {
        throw lost(build, "the compiled release " + file + " is gone, too");
      }
      spools.add(StatementSpool.open(file));
    }
    return spools;
  }

  private static List<Concept> former(DataFolder data, GraphBuild build) {
    Optional<GraphBuild> before =
        data.listBuilds().stream()
            .filter(number -> number < build.number())
            .reduce((first, second) -> second)
            .flatMap(number -> BuildFolders.findReadable(data, number));
    return FormerConcepts.of(data, before, build.starter());
  }

  private static HoofbeatFailure lost(GraphBuild build, String why) {
    return new HoofbeatFailure(
        ErrorCode.BAD_STATE,
        "Build "
            + build.number()
            + " has no snapshot, and "
            + why
            + "\nMaybe run `hoofbeat load` again; it needs no download.");
  }
}
