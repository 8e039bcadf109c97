package org.hoofbeat.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.recognise.PhenotypeRecogniser;
import org.hoofbeat.text.recognise.RecogniserBuilder;
import org.hoofbeat.text.term.IndexedTerm;

/**
 * Reads one text with recognisers of 20,000, 200,000 and 1,600,000 designations, and prints the CPU time of a megabyte: a
 * text's cost must not grow with the terms.
 *
 * <p>Arguments: numbers of designations, those three by default. The text names terms that every recogniser holds, between
 * words that none has; half of it is Chinese.
 */
public final class RecogniseAmong {

  private static final long SEED = 7;
  private static final int SHARED_TERMS = 5_000;
  private static final int SENTENCES = 4_000;
  private static final int ROUNDS = 5;

  private RecogniseAmong() {}

  public static void main(String[] arguments) {
    int[] sizes = {20_000, 200_000, 1_600_000};
    if (arguments.length > 0) {
      sizes = java.util.Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    }
    String text = text();
    double megabytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length / 1e6;
    double least = 0;
    for (int designations : sizes) {
      PhenotypeRecogniser recogniser = recogniser(designations);
      double best = Double.MAX_VALUE;
      int findings = 0;
      for (int round = 0; round < ROUNDS; round++) {
        double start = cpuSeconds();
        findings = recogniser.recognise(text).size();
        best = Math.min(best, cpuSeconds() - start);
      }
      least = least == 0 ? best : least;
      System.out.printf(
          "%,d designations: %d findings in %.1f MB, %.2f CPU s a MB, %.2f times the first%n",
          designations, findings, megabytes, best / megabytes, best / least);
    }
  }

  private static PhenotypeRecogniser recogniser(int designations) {
    RecogniserBuilder builder = new RecogniserBuilder();
    GeneratedTerms.of(designations / GeneratedTerms.NAMES_A_TERM, SEED)
        .map(RecogniseAmong::asFinding)
        .forEach(builder::add);
    return builder.build();
  }

  private static IndexedTerm asFinding(IndexedTerm term) {
    return new IndexedTerm(
        term.id(),
        term.kind(),
        true,
        List.of(term.id(), RecogniserBuilder.PHENOTYPES),
        List.of(),
        term.labels(),
        term.names());
  }

  private static String text() {
    List<IndexedTerm> shared = new ArrayList<>(GeneratedTerms.of(SHARED_TERMS, SEED).toList());
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      IndexedTerm term = shared.get(random.nextInt(SHARED_TERMS));
      boolean chinese = i % 2 == 0;
      String name = term.labels().getOrDefault(chinese ? Language.ZH : Language.EN, "");
      text.append(chinese ? "患儿入院后查体见" : "On examination the family told us of ")
          .append(name)
          .append(chinese ? "，余无殊，家长要求随诊观察。" : ", and nothing else was said about it today. ");
    }
    return text.toString();
  }

  private static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
