package org.hoofbeat.cli.serve;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.cli.rank.RankingFiles;
import org.hoofbeat.loaders.run.LostSnapshot;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.hoofbeat.text.ReadingFile;
import org.hoofbeat.text.search.TermIndex;

/** A build's files, open: look-up and search answer, ranking does when its engine has been read. */
record OpenBuild(int number, ServedBuild served, CompletableFuture<RankingEngine> ranking) {

  /** Opens build {@code number}, and reads its ranking engine on a thread of its own. */
  static OpenBuild of(DataFolder data, int number, PrintStream err) {
    CompletableFuture<RankingEngine> ranking =
        CompletableFuture.supplyAsync(
            () -> new RankingFiles(data).open(ProgressListener.SILENT),
            work -> {
              Thread thread = new Thread(work, "engine");
              thread.setDaemon(true);
              thread.start();
            });
    return of(data, number, err, ranking);
  }

  /** Opens build {@code number} beside a ranking engine; a lost snapshot is first written again. */
  static OpenBuild of(
      DataFolder data, int number, PrintStream err, CompletableFuture<RankingEngine> ranking) {
    if (!Files.isDirectory(data.snapshot(number))) {
      err.println(
          "Build " + number + " has lost its snapshot; writing it again from its releases.");
      LostSnapshot.restore(data, number, ProgressListener.SILENT);
    }
    SnapshotGraph graph = SnapshotGraph.open(data.snapshot(number));
    ServedBuild served = ServedBuild.of(graph, TermIndex.open(data.index(number)), ranking);
    served.readingBy(new ReadingFile(data.reading(number)));
    findBefore(data, number).ifPresent(served::comparedWith);
    return new OpenBuild(number, served, ranking);
  }

  /** The newest build before this one; one that another version wrote is left alone. */
  private static Optional<SnapshotGraph> findBefore(DataFolder data, int build) {
    try {
      return data.listBuilds().stream()
          .filter(number -> number < build)
          .reduce((first, second) -> second)
          .map(number -> SnapshotGraph.open(data.snapshot(number)));
    } catch (HoofbeatException e) {
      return Optional.empty();
    }
  }
}
