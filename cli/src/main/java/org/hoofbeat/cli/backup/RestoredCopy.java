package org.hoofbeat.cli.backup;

import java.nio.file.Path;
import org.hoofbeat.api.curation.file.CuratedLayer;
import org.hoofbeat.cli.rank.RankingFiles;
import org.hoofbeat.cli.workspace.TemporaryFolder;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.hoofbeat.snapshot.backup.BackupFile;
import org.hoofbeat.text.search.TermIndex;
import org.jspecify.annotations.Nullable;

/** What was found in a restored data folder when it was opened. */
record RestoredCopy(@Nullable GraphBuild build, int curated, int candidates) {

  /** Restores into a folder beside the file, opens everything, and deletes the folder again. */
  static RestoredCopy open(Path file, @Nullable GraphStore store) {
    Path path = file.resolveSibling(file.getFileName() + ".check");
    try (TemporaryFolder folder = TemporaryFolder.empty(path)) {
      DataFolder data = new DataFolder(folder.path());
      return check(data, BackupFile.restore(file, data, store));
    }
  }

  /** Reads the journal, the build's files, its search index and its ranking engine; throws where one does not open. */
  static RestoredCopy check(DataFolder data, BackupFile.Contents contents) {
    int curated = CuratedLayer.count(data.root());
    Integer number = contents.build();
    if (number == null) {
      return new RestoredCopy(null, curated, 0);
    }
    GraphBuild stated = SnapshotGraph.readBuild(data.build(number).resolve("build.bin"));
    try (SnapshotGraph graph = SnapshotGraph.open(data.snapshot(number));
        TermIndex index = TermIndex.open(data.index(number))) {
      if (!graph.build().digest().equals(stated.digest())) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_SOURCE, "The snapshot is not of build " + stated.number());
      }
      int candidates = new RankingFiles(data).open(ProgressListener.SILENT).index().size();
      return new RestoredCopy(stated, curated, candidates);
    }
  }

  @Override
  public String toString() {
    String state = curated + " curated mappings";
    return build == null
        ? state
        : state + ", build " + build.number() + " with " + candidates + " disease candidates";
  }
}
