package org.hoofbeat.cli.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hoofbeat builds}: the graph builds on disk. */
@Command(
    name = "builds",
    description = "Lists the graph builds; * marks the one that serves.",
    mixinStandardHelpOptions = true)
public final class BuildsCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Override
  public Integer call() {
    DataFolder data = workspace.data();
    int current = data.getCurrent();
    List<GraphBuild> builds = new ArrayList<>();
    for (int number : data.listBuilds()) {
      GraphBuild build = SnapshotGraph.readBuild(data.build(number).resolve("build.bin"));
      builds.add(build);
      System.out.printf(
          "%s %d  %s  %,d statements, %,d concepts, %d releases%s  %s%n",
          number == current ? "*" : " ",
          number,
          build.createdAt(),
          build.statements().values().stream().mapToLong(Long::longValue).sum(),
          build.concepts().values().stream().mapToLong(Long::longValue).sum(),
          build.releases().size(),
          build.starter() ? " (starter)" : "",
          build.digest().substring(0, 12));
    }
    json.write(builds);
    return 0;
  }
}
