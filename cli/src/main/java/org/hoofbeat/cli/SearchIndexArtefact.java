package org.hoofbeat.cli;

import java.nio.file.Path;
import org.hoofbeat.loaders.run.BuildArtefact;
import org.hoofbeat.model.KnowledgeGraph;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.text.search.GraphTerms;
import org.hoofbeat.text.search.TermIndexWriter;

/** The search index of a build, in its {@code index} folder. */
final class SearchIndexArtefact implements BuildArtefact {

  @Override
  public String name() {
    return "search index";
  }

  @Override
  public void write(KnowledgeGraph graph, Path buildFolder, ProgressListener progress) {
    progress.progress(name(), 0, 1);
    TermIndexWriter.write(
        buildFolder.resolve("index"), graph.build().digest(), GraphTerms.of(graph));
    progress.progress(name(), 1, 1);
  }
}
