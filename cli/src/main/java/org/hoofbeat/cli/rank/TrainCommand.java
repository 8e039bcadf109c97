package org.hoofbeat.cli.rank;

import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.ConsoleProgress;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.similarity.learned.TrainedModel;
import org.hoofbeat.similarity.learned.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoofbeat train}: the learned engine of the current build, from simulated patients. */
@Command(
    name = "train",
    description =
        "Trains the learned engine on patients simulated from the current build; minutes.",
    mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {

  /** Folds of publications that leave-publication-out uses where nobody chooses. */
  static final int FOLDS = 3;

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Same seed, same build, same bytes (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--patients",
      paramLabel = "N",
      description = "Simulated patients; default 600,000.")
  private int patients;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description =
          "Also train N networks, each without a part of the publications, for `evaluate --leave-publication-out`.",
      arity = "0..1",
      fallbackValue = "" + FOLDS)
  private int folds;

  @Override
  public Integer call() {
    TrainingSettings settings = TrainingSettings.defaults(seed);
    if (patients > 0) {
      settings = settings.withPatients(patients);
    }
    RankingFiles files = new RankingFiles(workspace.data());
    try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
      TrainedModel model = files.train(files.open(progress), settings, folds, progress);
      System.out.println(
          "Trained: " + model.card().line() + (folds > 0 ? ", " + folds + " folds" : ""));
      json.write(model.card());
    }
    return 0;
  }
}
