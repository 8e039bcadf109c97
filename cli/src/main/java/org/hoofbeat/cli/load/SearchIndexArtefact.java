package org.hoofbeat.cli.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hoofbeat.loaders.run.BuildArtefact;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.text.search.IndexFormat;
import org.hoofbeat.text.search.TermIndexWriter;
import org.hoofbeat.text.term.GraphTerms;

/** The search index of a build, in its {@code index} folder. */
final class SearchIndexArtefact implements BuildArtefact {

  private static final String FOLDER = "index";

  @Override
  public String name() {
    return "search index";
  }

  @Override
  public boolean isReadable(Path buildFolder) {
    return IndexFormat.isReadable(buildFolder.resolve(FOLDER));
  }

  @Override
  public void write(KnowledgeGraph graph, Path buildFolder, ProgressListener progress) {
    progress.progress(name(), 0, 1);
    Path folder = buildFolder.resolve(FOLDER);
    delete(folder);
    TermIndexWriter.write(folder, graph.build().digest(), GraphTerms.of(graph));
    progress.progress(name(), 1, 1);
  }

  /** A server that still searches the old files keeps them open until it swaps. */
  private static void delete(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot replace the search index in " + folder, e);
    }
  }
}
