package org.hoofbeat.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.search.IndexedTerm;
import org.hoofbeat.text.search.SearchRequest;
import org.hoofbeat.text.search.TermIndex;
import org.hoofbeat.text.search.TermIndexWriter;

/**
 * Builds a search index of many designations and types into it: build time, size, latency and heap, printed.
 *
 * <p>Arguments: a new folder, and how many designations (1,600,000 by default).
 */
public final class LargeIndex {

  private static final long SEED = 7;
  private static final int WORDS_TYPED = 1_000;
  private static final int LETTERS = 12;

  private LargeIndex() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int terms =
        (arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_600_000)
            / GeneratedTerms.NAMES_A_TERM;
    long start = System.nanoTime();
    System.out.println(TermIndexWriter.write(folder, "generated", GeneratedTerms.of(terms, SEED)));
    System.out.printf("build %.1f s%n", (System.nanoTime() - start) / 1e9);
    start = System.nanoTime();
    try (TermIndex index = TermIndex.open(folder)) {
      System.out.printf("open %.3f s%n", (System.nanoTime() - start) / 1e9);
      List<String> labels = new ArrayList<>();
      Random random = new Random(SEED);
      for (int i = 0; i < WORDS_TYPED; i++) {
        IndexedTerm term =
            GeneratedTerms.of(terms, SEED)
                .skip(random.nextInt(Math.min(terms, 20_000)))
                .findFirst()
                .orElseThrow();
        labels.add(term.labels().get(i % 2 == 0 ? Language.EN : Language.ZH));
      }
      type(index, labels);
      long[] times = type(index, labels);
      Arrays.sort(times);
      System.out.printf(
          "typing: %d keystrokes, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, slowest %.2f ms%n",
          times.length,
          times[times.length / 2] / 1e6,
          times[times.length * 95 / 100] / 1e6,
          times[times.length * 99 / 100] / 1e6,
          times[times.length - 1] / 1e6);
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "heap in use %d MB of at most %d MB%n",
        (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
  }

  private static long[] type(TermIndex index, List<String> labels) {
    List<Long> times = new ArrayList<>();
    for (String label : labels) {
      for (int end = 1; end <= Math.min(LETTERS, label.length()); end++) {
        long start = System.nanoTime();
        index.search(SearchRequest.of(label.substring(0, end), Language.ZH));
        times.add(System.nanoTime() - start);
      }
    }
    return times.stream().mapToLong(Long::longValue).toArray();
  }
}
