package org.hoofbeat.benchmarks.similarity;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.ontology.Strictness;
import org.hoofbeat.similarity.ranking.Engine;
import org.hoofbeat.similarity.ranking.Ranking;
import org.hoofbeat.similarity.ranking.RankingRequest;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One patient of 10 observed and 10 excluded findings against all candidates, the first 20 explained; one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RankOnePatient {

  @Param({"COMBINED", "EVIDENCE", "SEMANTIC"})
  private Engine engine = Engine.EVIDENCE;

  private @Nullable RankingEngine ranking;
  private List<PhenotypicProfile> patients = List.of();
  private RankingRequest request = RankingRequest.defaults();
  private int next;

  /** Reads the engine once a trial. */
  @Setup
  public void open() throws IOException {
    RankingEngine opened = RankingFixture.open();
    ranking = opened;
    patients = RankingFixture.patients(opened, 50);
    request = new RankingRequest(engine, Strictness.MINIMAL, 20, true);
  }

  /** A patient a call, in turn. */
  @Benchmark
  public @Nullable Ranking rank() {
    RankingEngine opened = ranking;
    next = (next + 1) % patients.size();
    return opened == null ? null : opened.rank(patients.get(next), request);
  }
}
