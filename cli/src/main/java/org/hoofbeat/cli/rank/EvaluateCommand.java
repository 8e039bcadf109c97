package org.hoofbeat.cli.rank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hoofbeat.cli.workspace.ConsoleProgress;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.exchange.patientcase.PatientCases;
import org.hoofbeat.model.patient.PatientCase;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.evaluation.EvaluationRow;
import org.hoofbeat.similarity.evaluation.Interval;
import org.hoofbeat.similarity.ranking.Engine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoofbeat evaluate}: how often the right disease comes first, on cases whose diagnosis is known. */
@Command(
    name = "evaluate",
    description =
        "Ranks cases whose diagnosis is known and prints how often the right disease comes first.",
    mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

  private static final int WORST = 20;

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Option(
      names = "--cases",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Case lines, phenopackets or folders of them.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--leave-publication-out",
      description = "Statements that cite a case's own publications do not count.")
  private boolean leavePublicationOut;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "combined (default), evidence, learned, likelihood-ratio, semantic; repeatable.")
  private List<String> engines = new ArrayList<>();

  @Option(names = "--explain-misses", description = "List the worst cases and why.")
  private boolean explainMisses;

  @Override
  public Integer call() {
    List<PatientCase> cases = new ArrayList<>();
    files.forEach(file -> cases.addAll(PatientCases.read(file)));
    List<Engine> chosen =
        engines.isEmpty()
            ? List.of(Engine.COMBINED)
            : engines.stream().map(Engine::parse).distinct().sorted().toList();
    try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
      RankingFiles build = new RankingFiles(workspace.data());
      boolean trained = chosen.stream().anyMatch(Engine::needsModel);
      RankingEngine engine =
          trained
              ? build.openTrained(leavePublicationOut ? TrainCommand.FOLDS : 0, progress)
              : build.open(progress);
      List<EvaluationRow> rows = engine.evaluate(cases, chosen, leavePublicationOut, progress);
      print(rows);
      json.write(rows);
      if (explainMisses) {
        engine
            .explainMisses(cases, chosen.get(0), leavePublicationOut, WORST)
            .forEach(
                miss ->
                    System.out.printf(
                        "%8.1f  %s  %s  %s%n",
                        miss.rank(),
                        miss.patient().set(),
                        miss.patient().id(),
                        miss.disease() + ": " + miss.why()));
      }
    }
    return 0;
  }

  private static void print(List<EvaluationRow> rows) {
    System.out.printf(
        "%-20s %-17s %5s  %5s %5s %5s %5s %5s  %5s %8s  %5s %5s  %s%n",
        "set",
        "engine",
        "n",
        "top1",
        "top3",
        "top5",
        "top10",
        "top50",
        "mrr",
        "median",
        "mac1",
        "mac10",
        "unrankable");
    for (EvaluationRow row : rows) {
      System.out.printf(
          "%-20s %-17s %5d  %5.1f %5.1f %5.1f %5.1f %5.1f  %5.3f %8.1f  %5.1f %5.1f  %d%n",
          row.set(),
          row.engine(),
          row.n(),
          100 * row.top1(),
          100 * row.top3(),
          100 * row.top5(),
          100 * row.top10(),
          100 * row.top50(),
          row.mrr(),
          row.medianRank(),
          100 * row.macroTop1(),
          100 * row.macroTop10(),
          row.unrankable());
      System.out.printf("%-44s  %s%n", "", intervals(row));
    }
    rows.stream()
        .findFirst()
        .ifPresent(
            row ->
                System.out.printf(
                    "%,d candidates, annotations %s, ties by %s, %s; learned part: %s%n",
                    row.candidates(),
                    row.annotationVersion(),
                    row.tieRule(),
                    row.leavePublicationOut() ? "publication left out" : "as published",
                    row.learnedPart()));
  }

  private static String intervals(EvaluationRow row) {
    return Stream.of("top1", "top3", "top10")
            .map(name -> interval(name, row.intervals().get(name), 100))
            .collect(Collectors.joining(", ", "95 %: ", ", "))
        + interval("mrr", row.intervals().get("mrr"), 1);
  }

  private static String interval(String name, @Nullable Interval interval, int factor) {
    return interval == null
        ? name + " unknown"
        : String.format(
            Locale.ROOT,
            factor == 1 ? "%s %.3f to %.3f" : "%s %.1f to %.1f",
            name,
            factor * interval.low(),
            factor * interval.high());
  }
}
