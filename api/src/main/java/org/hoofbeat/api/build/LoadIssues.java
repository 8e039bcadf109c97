package org.hoofbeat.api.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.snapshot.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * A page of a build's {@code issues.tsv}.
 *
 * @param total rows that fit
 * @param counts of all rows of the build by source and kind, most first
 */
record LoadIssues(
    int build, int total, int offset, int limit, List<Count> counts, List<Row> items) {

  private static final int COLUMNS = 6;

  /** @param line 0 where the issue is the file's */
  record Row(String source, String kind, String file, long line, String text, String message) {}

  record Count(String source, String kind, int count) {}

  private record Key(String source, String kind) {}

  static LoadIssues read(
      DataFolder data, int number, Paging paging, @Nullable String source, @Nullable String kind) {
    Path file = data.build(number).resolve("issues.tsv");
    if (!Files.isRegularFile(file)) {
      throw new HoofbeatFailure(ErrorCode.NOT_FOUND, "No such build: " + number);
    }
    List<Row> shown = new ArrayList<>();
    Map<Key, Integer> counts = new HashMap<>();
    int total = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells.length < COLUMNS) {
          continue;
        }
        counts.merge(new Key(cells[0], cells[1]), 1, Integer::sum);
        if (fits(cells, 0, source) && fits(cells, 1, kind)) {
          if (total >= paging.offset() && shown.size() < paging.limit()) {
            shown.add(row(cells));
          }
          total++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LoadIssues(number, total, paging.offset(), paging.limit(), mostFirst(counts), shown);
  }

  private static List<Count> mostFirst(Map<Key, Integer> counts) {
    return counts.entrySet().stream()
        .map(one -> new Count(one.getKey().source, one.getKey().kind, one.getValue()))
        .sorted(
            Comparator.comparingInt(Count::count)
                .reversed()
                .thenComparing(Count::source)
                .thenComparing(Count::kind))
        .toList();
  }

  private static boolean fits(String[] cells, int column, @Nullable String wanted) {
    return wanted == null || cells[column].equals(wanted);
  }

  private static Row row(String[] cells) {
    return new Row(cells[0], cells[1], cells[2], Long.parseLong(cells[3]), cells[4], cells[5]);
  }
}
