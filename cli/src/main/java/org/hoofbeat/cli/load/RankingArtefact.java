package org.hoofbeat.cli.load;

import java.nio.file.Path;
import org.hoofbeat.cli.rank.RankingFiles;
import org.hoofbeat.loaders.run.BuildArtefact;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.graph.KnowledgeGraph;

/** The ranking engine of a build, without a trained model: {@code ranking.bin} in its folder. */
final class RankingArtefact implements BuildArtefact {

  private static final String FILE = "ranking.bin";

  @Override
  public String name() {
    return "ranking engine";
  }

  @Override
  public boolean isReadable(Path buildFolder) {
    return RankingFiles.isReadable(buildFolder.resolve(FILE));
  }

  @Override
  public void write(KnowledgeGraph graph, Path buildFolder, ProgressListener progress) {
    RankingFiles.make(graph, buildFolder.resolve(FILE), progress);
  }
}
