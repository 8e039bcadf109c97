package org.hoofbeat.cli.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.file.CuratedLayer;
import org.hoofbeat.api.mcp.McpStdio;
import org.hoofbeat.cli.rank.RankingFiles;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.hoofbeat.text.search.TermIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hoofbeat mcp}: the Model Context Protocol over standard input and output, without a server. */
@Command(
    name = "mcp",
    description =
        "Answers an assistant over standard input and output (Model Context Protocol): lookup, search, validate, translate, rank.",
    mixinStandardHelpOptions = true)
public final class McpCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();

  @Override
  public Integer call() {
    DataFolder data = workspace.data();
    int number = data.getCurrent();
    CompletableFuture<RankingEngine> ranking = CompletableFuture.supplyAsync(() -> engine(data));
    ServedBuild served =
        ServedBuild.of(
            SnapshotGraph.open(data.snapshot(number)), TermIndex.open(data.index(number)), ranking);
    try {
      McpStdio.run(
          () -> {
            ranking.handle((engine, failure) -> engine).join();
            return served;
          },
          CuratedLayer.names(data.root()),
          System.in,
          System.out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  /** With the build's trained model where there is one; a tool does not wait for training. */
  private static RankingEngine engine(DataFolder data) {
    RankingFiles files = new RankingFiles(data);
    return files.findModel().isPresent()
        ? files.openTrained(ProgressListener.SILENT)
        : files.open(ProgressListener.SILENT);
  }
}
