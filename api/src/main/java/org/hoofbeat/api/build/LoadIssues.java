package org.hoofbeat.api.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.snapshot.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * A page of a build's {@code issues.tsv}.
 *
 * @param total rows that fit
 */
record LoadIssues(int build, int total, int offset, int limit, List<Row> items) {

  private static final int COLUMNS = 6;

  /** @param line 0 where the issue is the file's */
  record Row(String source, String kind, String file, long line, String text, String message) {}

  static LoadIssues read(
      DataFolder data, int number, Paging paging, @Nullable String source, @Nullable String kind) {
    Path file = data.build(number).resolve("issues.tsv");
    if (!Files.isRegularFile(file)) {
      throw new HoofbeatFailure(ErrorCode.NOT_FOUND, "No such build: " + number);
    }
    List<Row> shown = new ArrayList<>();
    int total = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
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
    return new LoadIssues(number, total, paging.offset(), paging.limit(), shown);
  }

  private static boolean fits(String[] cells, int column, @Nullable String wanted) {
    return cells.length >= COLUMNS && (wanted == null || cells[column].equals(wanted));
  }

  private static Row row(String[] cells) {
    return new Row(cells[0], cells[1], cells[2], Long.parseLong(cells[3]), cells[4], cells[5]);
  }
}
