package org.hoofbeat.loaders.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hoofbeat.model.build.LoadIssue;

/** Writes every kept issue as TSV with a header line. */
final class IssueFile {

  private IssueFile() {}

  static void write(List<LoadIssue> issues, Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("source\tkind\tfile\tline\ttext\tmessage\n");
      for (LoadIssue issue : issues) {
        out.write(
            String.join(
                "\t",
                issue.source(),
                issue.kind().name(),
                issue.file(),
                Long.toString(issue.line()),
                flat(issue.text()),
                flat(issue.message())));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String flat(String text) {
    return text.replaceAll("[\\p{Cntrl}]+", " ");
  }
}
