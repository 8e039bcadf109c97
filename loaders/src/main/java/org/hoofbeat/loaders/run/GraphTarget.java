package org.hoofbeat.loaders.run;

import java.nio.file.Path;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;

/** Where a build's graph goes: a new embedded store below the build's folder, or a server. */
@FunctionalInterface
public interface GraphTarget {

  /** A writer for the build; {@code folder} is where an embedded store is made. */
  KnowledgeGraphWriter open(Path folder, int buildNumber);
}
