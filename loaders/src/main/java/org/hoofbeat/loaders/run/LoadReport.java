package org.hoofbeat.loaders.run;

import java.util.List;
import org.hoofbeat.model.build.GraphBuild;

/**
 * What a load did.
 *
 * @param unchanged the same files by the same loaders: no new build was made
 * @param stages wall time of each stage and source; stages overlap
 */
public record LoadReport(GraphBuild build, boolean unchanged, double seconds, List<Stage> stages) {

  public LoadReport {
    stages = List.copyOf(stages);
  }

  /** A stage and its wall time. */
  public record Stage(String name, double seconds) {}
}
