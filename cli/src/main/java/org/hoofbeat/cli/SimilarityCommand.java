package org.hoofbeat.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.measure.Measure;
import org.hoofbeat.similarity.measure.SimilarPair;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoofbeat similarity}: every disease against every other, exactly; the most similar of each are written. */
@Command(
    name = "similarity",
    description =
        "Compares all annotated diseases with each other and writes the most similar of each as TSV.",
    mixinStandardHelpOptions = true)
final class SimilarityCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();

  @Option(
      names = "--measure",
      defaultValue = "resnik-bma",
      description = "resnik-bma, sim-gic, jaccard… (default ${DEFAULT-VALUE}).")
  private String measure = "resnik-bma";

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "50",
      description = "Others kept of each disease (default ${DEFAULT-VALUE}).")
  private int top;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "TSV file; standard output without it.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Measure chosen = Measure.parse(measure);
    try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
      RankingEngine engine = new RankingFiles(workspace.data()).open(progress);
      List<List<SimilarPair>> rows =
          engine.listSimilar(
              chosen, Math.max(1, top), Runtime.getRuntime().availableProcessors(), progress);
      StringBuilder text = new StringBuilder("disease\tother\tmeasure\tscore\n");
      for (List<SimilarPair> row : rows) {
        for (SimilarPair pair : row) {
          text.append(engine.index().candidate(pair.from()).group().id())
              .append('\t')
              .append(engine.index().candidate(pair.to()).group().id())
              .append('\t')
              .append(chosen.text())
              .append('\t')
              .append(pair.score())
              .append('\n');
        }
      }
      write(text);
    }
    return 0;
  }

  private void write(StringBuilder text) {
    if (out == null) {
      System.out.print(text);
      return;
    }
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      writer.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
