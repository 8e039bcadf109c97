package org.hoofbeat.benchmarks.similarity;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.measure.Measure;
import org.hoofbeat.similarity.ontology.Strictness;
import org.hoofbeat.similarity.ranking.Engine;
import org.hoofbeat.similarity.ranking.RankingRequest;

/**
 * Whole-process figures of the ranking engine over a build ({@code -Dhoofbeat.build=data/builds/1}), printed: opening, memory, one
 * patient, all pairs. Times are CPU times of the thread, so that a busy machine changes them little; all pairs are CPU times of
 * the process, compilers and collector included, after one warm-up.
 *
 * <p>Argument: measures for all pairs, {@code resnik-bma sim-gic} where there is none.
 */
public final class RankingFigures {

  private static final int PATIENTS = 200;
  private static final int WARM_UP = 400;
  private static final int TOP = 20;
  private static final int SIMILAR = 50;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private RankingFigures() {}

  public static void main(String[] arguments) throws IOException {
    long before = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    RankingEngine engine = RankingFixture.open();
    print("open, CPU s", (THREADS.getCurrentThreadCpuTime() - before) / 1e9);
    print("open, wall s", (System.nanoTime() - start) / 1e9);
    print("heap after opening, MB", usedMegabytes());
    System.out.printf("%,d candidates%n", engine.index().size());
    List<PhenotypicProfile> patients = RankingFixture.patients(engine, PATIENTS);
    for (Engine each : Engine.values()) {
      if (!each.needsModel() || engine.hasModel()) {
        patient(engine, patients, each);
      }
    }
    print("heap after ranking, MB", usedMegabytes());
    List<String> measures =
        arguments.length == 0 ? List.of("resnik-bma", "sim-gic") : List.of(arguments);
    for (String measure : measures) {
      pairs(engine, Measure.parse(measure));
    }
  }

  private static void patient(
      RankingEngine engine, List<PhenotypicProfile> patients, Engine engineName) {
    RankingRequest request = new RankingRequest(engineName, Strictness.MINIMAL, TOP, true);
    for (int i = 0; i < WARM_UP; i++) {
      engine.rank(patients.get(i % patients.size()), request);
    }
    long[] nanos = new long[patients.size()];
    for (int i = 0; i < nanos.length; i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      engine.rank(patients.get(i), request);
      nanos[i] = THREADS.getCurrentThreadCpuTime() - before;
    }
    Arrays.sort(nanos);
    print("one patient, " + engineName.text() + ", median ms", nanos[nanos.length / 2] / 1e6);
    print("one patient, " + engineName.text() + ", p95 ms", nanos[nanos.length * 95 / 100] / 1e6);
  }

  private static void pairs(RankingEngine engine, Measure measure) {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    engine.listSimilar(measure, SIMILAR, 1, ProgressListener.SILENT);
    for (int threads = 1; threads <= 2; threads++) {
      long cpu = process.getProcessCpuTime();
      long start = System.nanoTime();
      engine.listSimilar(measure, SIMILAR, threads, ProgressListener.SILENT);
      String what = "all pairs, " + measure.text() + ", " + threads + " thread(s), ";
      print(what + "CPU s", (process.getProcessCpuTime() - cpu) / 1e9);
      print(what + "wall s", (System.nanoTime() - start) / 1e9);
    }
  }

  private static long usedMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static void print(String what, double value) {
    System.out.printf(Locale.ROOT, "%-50s %10.3f%n", what, value);
  }
}
