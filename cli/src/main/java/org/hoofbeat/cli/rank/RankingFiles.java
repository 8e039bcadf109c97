package org.hoofbeat.cli.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.exchange.rule.RuleFiles;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.patient.DiagnosticRule;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.learned.ModelCodec;
import org.hoofbeat.similarity.learned.TrainedModel;
import org.hoofbeat.similarity.learned.TrainingSettings;
import org.hoofbeat.similarity.profile.RankingInputReader;
import org.hoofbeat.similarity.rules.RuleBook;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;

/** The ranking engine of the current build on disk: {@code ranking.bin}, and {@code model.bin} once it was trained. */
public final class RankingFiles {

  private static final String MODEL = "model.bin";

  private final DataFolder data;
  private final int build;

  public RankingFiles(DataFolder data) {
    this.data = data;
    this.build = data.getCurrent();
  }

  /** The engine without a model; built from the snapshot and kept where the load left none that this program reads. */
  public RankingEngine open(ProgressListener progress) {
    Path file = data.ranking(build);
    if (!isReadable(file)) {
      try (SnapshotGraph graph = SnapshotGraph.open(data.snapshot(build))) {
        make(graph, file, progress);
      }
    }
    try (InputStream in = Files.newInputStream(file)) {
      return withRules(RankingEngine.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds the engine of a graph and keeps it. */
  public static void make(KnowledgeGraph graph, Path file, ProgressListener progress) {
    progress.progress("ranking engine", 0, 1);
    RankingEngine engine = RankingEngine.of(RankingInputReader.read(graph));
    replace(file, engine::write);
    progress.progress("ranking engine", 1, 1);
  }

  /** False for the file of a version with another form, too. */
  public static boolean isReadable(Path file) {
    return starts(file, RankingEngine::canRead);
  }

  private interface Start {
    boolean isOurs(InputStream in) throws IOException;
  }

  private static boolean starts(Path file, Start start) {
    try (InputStream in = Files.newInputStream(file)) {
      return start.isOurs(in);
    } catch (IOException absentOrCut) {
      return false;
    }
  }

  /** Adds the expert rules; those that name a term which this build lacks, a starter say, are left out and counted. */
  private static RankingEngine withRules(RankingEngine engine) {
    List<DiagnosticRule> usable = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (DiagnosticRule rule : RuleFiles.read(Workspace.ontologies().resolve("rules"))) {
      try {
        RuleBook.of(engine.index(), List.of(rule));
        usable.add(rule);
      } catch (HoofbeatException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      System.err.printf(
          "Expert rules left out: %d, the first: %s%n", problems.size(), problems.get(0));
    }
    return engine.withRules(usable);
  }

  /** The engine with its model, which is trained first where there is none. */
  public RankingEngine openTrained(ProgressListener progress) {
    return openTrained(0, progress);
  }

  /** As {@link #openTrained(ProgressListener)}; trains again where the model has fewer folds of publications than asked for. */
  public RankingEngine openTrained(int folds, ProgressListener progress) {
    return trained(open(progress), folds, progress);
  }

  /** An engine that was opened already, with the model of its build. */
  public RankingEngine trained(RankingEngine engine, int folds, ProgressListener progress) {
    TrainedModel model =
        findModel()
            .filter(
                found ->
                    found.folds().size() >= folds
                        && found.card().build().equals(engine.index().input().build()))
            .orElseGet(() -> train(engine, TrainingSettings.defaults(1), folds, progress));
    return engine.withModel(model);
  }

  /** The trained model of this build; none where an older version trained it by other settings or from other profiles. */
  public Optional<TrainedModel> findModel() {
    Path file = data.build(build).resolve(MODEL);
    if (!starts(file, ModelCodec::canRead)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(ModelCodec.read(in)).filter(model -> model.card().isCurrent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Trains a model and keeps it with the build. */
  TrainedModel train(
      RankingEngine engine, TrainingSettings settings, int folds, ProgressListener progress) {
    TrainedModel model = engine.train(settings, folds, progress);
    replace(data.build(build).resolve(MODEL), out -> ModelCodec.write(model, out));
    return model;
  }

  /** Writing to a stream. */
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Writes beside the file and moves it into place, so that a reader never sees half of one. */
  public static void replace(Path file, Writing writing) {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(beside)) {
        writing.to(out);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
