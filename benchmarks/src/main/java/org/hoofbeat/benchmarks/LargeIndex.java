package org.hoofbeat.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.search.IndexFormat;
import org.hoofbeat.text.search.SearchRequest;
import org.hoofbeat.text.search.TermIndex;
import org.hoofbeat.text.search.TermIndexWriter;
import org.hoofbeat.text.term.IndexedTerm;

/**
 * Builds a search index of many designations, those of a real build and generated ones, and types the same names into it and
 * into the build's own: build time, latencies side by side, heap, printed.
 *
 * <p>Arguments: the index folder of a build ({@code data/builds/1/index}), a new folder, and how many designations (1,600,000
 * by default).
 */
public final class LargeIndex {

  private static final long SEED = 7;
  private static final int NAMES_TYPED = 1_000;
  private static final int LETTERS = 12;

  private LargeIndex() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[1]);
    long wanted = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1_600_000;
    try (TermIndex own = TermIndex.open(Path.of(arguments[0]))) {
      List<IndexedTerm> real = new ArrayList<>();
      own.forEach(real::add);
      long designations = real.stream().mapToLong(LargeIndex::designations).sum();
      int generated = (int) Math.max(0, (wanted - designations) / GeneratedTerms.NAMES_A_TERM);
      List<String> names = names(real);
      long start = System.nanoTime();
      IndexFormat format =
          TermIndexWriter.write(
              folder, "large", Stream.concat(real.stream(), GeneratedTerms.of(generated, SEED)));
      System.out.printf(
          "%,d designations of the build, %s with generated ones; written in %.1f s%n",
          designations, format, (System.nanoTime() - start) / 1e9);
      real.clear();
      compare(own, folder, names);
    }
  }

  private static void compare(TermIndex own, Path folder, List<String> names) {
    long start = System.nanoTime();
    try (TermIndex large = TermIndex.open(folder)) {
      System.out.printf("opened in %.3f s%n", (System.nanoTime() - start) / 1e9);
      type(own, names);
      type(large, names);
      double small = report("the build's own", type(own, names));
      double big = report("large", type(large, names));
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          "p99 %.2f times the build's own; live heap %d MB of at most %d MB%n",
          big / small,
          (runtime.totalMemory() - runtime.freeMemory()) >> 20,
          runtime.maxMemory() >> 20);
    }
  }

  private static long designations(IndexedTerm term) {
    return term.names().size() + term.labels().size();
  }

  /** Labels of phenotypes, half of them Chinese where there are any. */
  private static List<String> names(List<IndexedTerm> terms) {
    List<String> names = new ArrayList<>();
    for (IndexedTerm term : terms) {
      boolean phenotype = term.active() && term.id().prefix().equals("HP");
      String label = term.labels().get(names.size() % 2 == 0 ? Language.EN : Language.ZH);
      if (phenotype && label != null) {
        names.add(label);
      }
    }
    Collections.shuffle(names, new Random(SEED));
    return List.copyOf(names.subList(0, Math.min(NAMES_TYPED, names.size())));
  }

  private static double report(String name, long[] times) {
    Arrays.sort(times);
    System.out.printf(
        "typing into %s: %d keystrokes, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, slowest %.2f ms%n",
        name,
        times.length,
        times[times.length / 2] / 1e6,
        times[times.length * 95 / 100] / 1e6,
        times[times.length * 99 / 100] / 1e6,
        times[times.length - 1] / 1e6);
    return times[times.length * 99 / 100] / 1e6;
  }

  private static long[] type(TermIndex index, List<String> names) {
    List<Long> times = new ArrayList<>();
    for (String name : names) {
      for (int end = 1; end <= Math.min(LETTERS, name.length()); end++) {
        long start = System.nanoTime();
        index.search(SearchRequest.of(name.substring(0, end), Language.ZH));
        times.add(System.nanoTime() - start);
      }
    }
    return times.stream().mapToLong(Long::longValue).toArray();
  }
}
