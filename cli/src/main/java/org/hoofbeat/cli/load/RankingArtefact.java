package org.hoofbeat.cli.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoofbeat.cli.rank.RankingFiles;
import org.hoofbeat.loaders.run.BuildArtefact;
import org.hoofbeat.model.KnowledgeGraph;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.profile.RankingInputReader;

/** The ranking engine of a build, without a trained model: {@code ranking.bin} in its folder. */
final class RankingArtefact implements BuildArtefact {

  private static final String FILE = "ranking.bin";

  @Override
  public String name() {
    return "ranking engine";
  }

  @Override
  public boolean isReadable(Path buildFolder) {
    try (InputStream in = Files.newInputStream(buildFolder.resolve(FILE))) {
      return RankingEngine.canRead(in);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void write(KnowledgeGraph graph, Path buildFolder, ProgressListener progress) {
    progress.progress(name(), 0, 1);
    RankingEngine engine = RankingEngine.of(RankingInputReader.read(graph));
    RankingFiles.replace(buildFolder.resolve(FILE), engine::write);
    progress.progress(name(), 1, 1);
  }
}
