package org.hoofbeat.loaders.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.graph.KnowledgeGraph;

/** An artefact of one line, the digest of its build. */
final class MarkedFile implements BuildArtefact {

  static final String FILE = "marked.txt";

  private static final String MARK = "form 2 of ";

  @Override
  public String name() {
    return "marked file";
  }

  @Override
  public boolean isReadable(Path buildFolder) {
    try {
      return Files.readString(buildFolder.resolve(FILE)).startsWith(MARK);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void write(KnowledgeGraph graph, Path buildFolder, ProgressListener progress) {
    try {
      Files.writeString(buildFolder.resolve(FILE), MARK + graph.build().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
