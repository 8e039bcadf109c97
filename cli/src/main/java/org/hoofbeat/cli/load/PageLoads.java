package org.hoofbeat.cli.load;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.hoofbeat.loaders.run.GraphTarget;
import org.hoofbeat.loaders.run.LoadSettings;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.LoadRunner;
import org.hoofbeat.snapshot.DataFolder;

/** The load that administrators start from the pages: as {@code hoofbeat load}, from a folder that the operator chose. */
public record PageLoads(DataFolder data, Path mirror, GraphTarget target, PrintStream err)
    implements LoadRunner {

  @Override
  public String folder() {
    return mirror.toString();
  }

  @Override
  public GraphBuild run(ProgressListener progress) {
    err.println("Loading from " + mirror);
    return Loading.load(data, mirror, Map.of(), LoadSettings.DEFAULT, target, progress).build();
  }
}
