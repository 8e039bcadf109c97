package org.hoofbeat.exchange.patientcase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder of results as PhEval's benchmark reads them: {@code pheval_disease_results/STEM-pheval_disease_result.tsv} for the
 * phenopacket {@code STEM.json}, and {@code results.yml}, which says what was run.
 */
public final class PhevalResults {

  private final Path folder;

  /** The folder is made where it is missing; files in it are replaced. */
  public PhevalResults(Path folder) {
    this.folder = folder;
  }

  /**
   * One disease.
   *
   * @param rank 1 for the first; equal scores share the lowest of their ranks, as PhEval counts
   */
  public record Row(int rank, double score, String name, String id) {}

  /** Writes the ranking of one phenopacket, best first. */
  public void write(Path phenopacket, List<Row> rows) {
    String stem = String.valueOf(phenopacket.getFileName()).replaceFirst("\\.json$", "");
    StringBuilder text = new StringBuilder("rank\tscore\tdisease_name\tdisease_identifier\n");
    for (Row row : rows) {
      text.append(row.rank())
          .append('\t')
          .append(row.score())
          .append('\t')
          .append(row.name().replace('\t', ' '))
          .append('\t')
          .append(row.id())
          .append('\n');
    }
    write(
        folder.resolve("pheval_disease_results").resolve(stem + "-pheval_disease_result.tsv"),
        text.toString());
  }

  /** Writes what was run; sorted, so that equal runs are equal bytes. */
  public void describe(Map<String, String> facts) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(facts)
        .forEach(
            (key, value) ->
                text.append(key)
                    .append(": \"")
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n"));
    write(folder.resolve("results.yml"), text.toString());
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
