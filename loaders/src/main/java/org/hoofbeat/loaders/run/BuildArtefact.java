package org.hoofbeat.loaders.run;

import java.nio.file.Path;
import org.hoofbeat.model.KnowledgeGraph;
import org.hoofbeat.model.ProgressListener;

/** Something made from a build beside the graph: the search index, the ranking engine's arrays. */
public interface BuildArtefact {

  /** What it is, for progress and the table of stages. */
  String name();

  /** Makes it below the build's folder; an exception fails the build. */
  void write(KnowledgeGraph graph, Path buildFolder, ProgressListener progress);
}
