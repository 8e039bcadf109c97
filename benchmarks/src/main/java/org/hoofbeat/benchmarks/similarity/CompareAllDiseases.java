package org.hoofbeat.benchmarks.similarity;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.measure.Measure;
import org.hoofbeat.similarity.measure.SimilarPair;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All pairs of candidates, exactly, the best 50 of each kept; one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CompareAllDiseases {

  @Param({"RESNIK_BMA", "SIM_GIC"})
  private Measure measure = Measure.RESNIK_BMA;

  private @Nullable RankingEngine ranking;

  /** Reads the engine once a trial. */
  @Setup
  public void open() throws IOException {
    ranking = RankingFixture.open();
  }

  /** All pairs. */
  @Benchmark
  public List<List<SimilarPair>> all() {
    RankingEngine engine = ranking;
    return engine == null ? List.of() : engine.listSimilar(measure, 50, 1, ProgressListener.SILENT);
  }
}
