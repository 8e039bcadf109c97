package org.hoofbeat.cli.rank;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.ConsoleProgress;
import org.hoofbeat.cli.workspace.DatabaseOptions;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.cypher.SimilarDiseases;
import org.hoofbeat.cypher.SimilarDiseases.Similar;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.measure.Measure;
import org.hoofbeat.similarity.measure.SimilarPair;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoofbeat similarity}: every disease against every other, exactly; the most similar of each become SIMILAR_TO. */
@Command(
    name = "similarity",
    description = {
      "Compares all annotated diseases with each other, exactly, and writes the most similar of each",
      "into the graph as SIMILAR_TO {measure, score, rank, build}."
    },
    mixinStandardHelpOptions = true)
public final class SimilarityCommand implements Callable<Integer> {

  private static final int MOST = 1000;

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Option(
      names = "--measure",
      defaultValue = "resnik-bma",
      description = "resnik-bma, sim-gic, lin-bma, phenodigm… (default ${DEFAULT-VALUE}).")
  private String measure = "resnik-bma";

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "50",
      description = "Others kept of each disease, 1 to " + MOST + " (default ${DEFAULT-VALUE}).")
  private int top;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Default: all processors. The result is the same bytes whatever the count.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--out", paramLabel = "FILE", description = "Also write them as TSV.")
  private @Nullable Path out;

  @Option(names = "--no-graph", description = "Leave the graph as it is.")
  private boolean withoutGraph;

  @Override
  public Integer call() {
    Measure chosen = Measure.parse(measure);
    if (top < 1 || top > MOST) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "Not a count of others to keep: " + top + "\nMaybe 50.");
    }
    try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
      RankingEngine engine = new RankingFiles(workspace.data()).open(progress);
      long begun = System.nanoTime();
      List<Similar> rows =
          rows(engine, engine.listSimilar(chosen, top, Math.max(1, threads), progress));
      double seconds = (System.nanoTime() - begun) / 1e9;
      if (out != null) {
        write(out, chosen, rows);
      }
      if (!withoutGraph) {
        try (LiveGraph graph = LiveGraph.open(database, workspace.data())) {
          new SimilarDiseases(graph.connection()).replace(chosen.text(), rows, progress);
        }
      }
      long groups = engine.index().size();
      System.out.printf(
          "%,d groups, %,d pairs by %s in %.1f s; the first %d of each: %,d%s%n",
          groups,
          groups * (groups - 1),
          chosen.text(),
          seconds,
          top,
          rows.size(),
          withoutGraph ? "" : " SIMILAR_TO");
      json.write(figures(chosen, groups, rows.size(), seconds));
    }
    return 0;
  }

  private Map<String, Object> figures(Measure chosen, long groups, int rows, double seconds) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("measure", chosen.text());
    figures.put("groups", groups);
    figures.put("pairs", groups * (groups - 1));
    figures.put("top", top);
    figures.put("rows", rows);
    figures.put("threads", Math.max(1, threads));
    figures.put("seconds", seconds);
    return figures;
  }

  private static List<Similar> rows(RankingEngine engine, List<List<SimilarPair>> best) {
    List<Similar> rows = new ArrayList<>();
    for (List<SimilarPair> ofOne : best) {
      int rank = 0;
      for (SimilarPair pair : ofOne) {
        rows.add(
            new Similar(
                engine.index().candidate(pair.from()).group().id(),
                engine.index().candidate(pair.to()).group().id(),
                pair.score(),
                ++rank));
      }
    }
    return rows;
  }

  private static void write(Path file, Measure measure, List<Similar> rows) {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("disease\tother\tmeasure\tscore\trank\n");
      for (Similar row : rows) {
        writer.write(
            String.join(
                    "\t",
                    row.group().value(),
                    row.other().value(),
                    measure.text(),
                    Double.toString(row.score()),
                    Integer.toString(row.rank()))
                + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
