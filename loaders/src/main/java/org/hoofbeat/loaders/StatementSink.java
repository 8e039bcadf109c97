package org.hoofbeat.loaders;

import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Statement;

/**
 * Where a loader puts what it reads. Used by one thread. Rows are counted by the sink: {@link #row}
 * before the statements of a row; a row with at least one statement counts as used.
 */
public interface StatementSink {

  /** The version that the file states; the last call wins, none leaves the pinned version. */
  void version(String version);

  /**
   * Begins a data row, entry or stanza; line is 1-based, or the entry's number in formats without
   * lines. Line 0 speaks of the file as a whole, for issues only, and is not counted as a row.
   */
  void row(String file, long line);

  /** A statement of the current row. */
  void accept(Statement statement);

  /** An issue of the current row. */
  void issue(LoadIssue.Kind kind, String text, String message);
}
