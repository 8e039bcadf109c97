package org.hoofbeat.loaders.nhsa;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.LineReader;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.build.LoadIssue;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code INSERT INTO table (columns) VALUES (values);} as data: no statement is ever run. {@code DELETE} and {@code
 * COMMIT} are passed over, any other statement is reported. Values are quoted texts, numbers or null (left out).
 */
final class SqlInserts implements AutoCloseable {

  private final SourceFile file;
  private final LineReader lines;
  private final StatementSink sink;
  private long firstLine;

  SqlInserts(SourceFile file, StatementSink sink) throws IOException {
    this.file = file;
    this.sink = sink;
    this.lines = LineReader.open(file, sink);
  }

  /** One row: the table's name and its values that are not null, by column. */
  record Insert(String table, Map<String, String> values) {}

  /** The next insert, or null at the end; a row is begun at the sink for it. */
  @Nullable Insert next() throws IOException {
    while (true) {
      String statement = statement();
      if (statement == null) {
        return null;
      }
      String word = statement.split("[\\s;]", 2)[0].toLowerCase(Locale.ROOT);
      if (word.equals("delete") || word.equals("commit")) {
        continue;
      }
      sink.row(file.name(), firstLine);
      if (word.equals("insert")) {
        Insert insert = new SqlValues(statement).insert();
        if (insert != null) {
          return insert;
        }
        sink.issue(
            LoadIssue.Kind.MALFORMED_ROW,
            statement,
            "not INSERT INTO table (columns) VALUES (as many values)");
      } else {
        sink.issue(LoadIssue.Kind.UNSUPPORTED, statement, "not an insert; passed over");
      }
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Gathers lines up to a semicolon outside quotes. */
  private @Nullable String statement() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (text.isEmpty() && line.isBlank()) {
        continue;
      }
      if (text.isEmpty()) {
        firstLine = lines.lineNumber();
      } else {
        text.append('\n');
      }
      text.append(line);
      quoted ^= (line.chars().filter(c -> c == '\'').count() & 1) == 1;
      if (text.length() > file.limits().lineChars()) {
        throw BadSourceFile.at(
            file.name(),
            lines.lineNumber(),
            "a statement longer than " + file.limits().lineChars() + " characters",
            "Maybe a quote is never closed.");
      }
      if (!quoted && line.stripTrailing().endsWith(";")) {
        return text.toString().strip();
      }
    }
    return text.isEmpty() ? null : text.toString().strip();
  }
}
