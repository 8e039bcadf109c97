package org.hoofbeat.cli.load;

import java.nio.file.Path;
import org.hoofbeat.cli.rank.RankingFiles;
import org.hoofbeat.loaders.run.BuildArtefact;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.text.ReadingFile;
import org.hoofbeat.text.TextEngine;
import org.hoofbeat.text.search.TermIndex;
import org.hoofbeat.text.structure.NoteReader;

/**
 * What is learned of names for reading text: {@code reading.bin} in the build's folder. Findings are learned from the graph,
 * all other names out of the search index, which must have been made before.
 */
final class ReadingArtefact implements BuildArtefact {

  private static final String FILE = "reading.bin";

  @Override
  public String name() {
    return "reading of text";
  }

  @Override
  public boolean isReadable(Path buildFolder) {
    return new ReadingFile(buildFolder.resolve(FILE)).isReadable();
  }

  @Override
  public void write(KnowledgeGraph graph, Path buildFolder, ProgressListener progress) {
    progress.progress(name(), 0, 1);
    try (TermIndex index = TermIndex.open(buildFolder.resolve("index"))) {
      NoteReader reader = new TextEngine(graph, index::forEach).noteReader();
      RankingFiles.replace(buildFolder.resolve(FILE), stream -> ReadingFile.write(reader, stream));
    }
    progress.progress(name(), 1, 1);
  }
}
