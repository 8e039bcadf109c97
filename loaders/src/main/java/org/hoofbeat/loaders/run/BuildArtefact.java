package org.hoofbeat.loaders.run;

import java.nio.file.Path;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.graph.KnowledgeGraph;

/** Something made from a build beside the graph: the search index, the ranking engine's arrays. */
public interface BuildArtefact {

  /** What it is, for progress and the table of stages. */
  String name();

  /** True where the build's folder has it and this program can read it; a newer program may keep it in another form. */
  boolean isReadable(Path buildFolder);

  /** Makes it below the build's folder, in place of what is there; an exception fails the build. */
  void write(KnowledgeGraph graph, Path buildFolder, ProgressListener progress);
}
