package org.hoofbeat.loaders.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.snapshot.SpoolWriter;
import org.jspecify.annotations.Nullable;

/** Counts rows, keeps issues, passes statements on. */
final class CollectingSink implements StatementSink {

  /** Issues kept with their text, per kind; further ones are counted, and the report says how many. */
  private static final int KEPT_PER_KIND = 5_000;

  /** Rows below which the share of malformed ones says nothing. */
  private static final int SHARE_JUDGED_FROM = 50;

  private final String source;
  private final SpoolWriter spool;
  private final List<LoadIssue> issues = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>();
  private @Nullable String version;
  private String file = "";
  private long line;
  private long rowsRead;
  private long rowsUsed;
  private long rowsMalformed;
  private boolean used;
  private boolean malformed;

  CollectingSink(String source, SpoolWriter spool) {
    this.source = source;
    this.spool = spool;
  }

  @Override
  public void version(String stated) {
    if (!stated.isBlank()) {
      version = stated.strip();
    }
  }

  @Override
  public void row(String fileName, long lineNumber) {
    end();
    file = fileName;
    line = lineNumber;
    rowsRead += lineNumber > 0 ? 1 : 0;
  }

  @Override
  public void accept(Statement statement) {
    used = true;
    spool.write(statement);
  }

  @Override
  public void issue(LoadIssue.Kind kind, String text, String message) {
    if (kind == LoadIssue.Kind.MALFORMED_ROW || kind == LoadIssue.Kind.MALFORMED_ID) {
      malformed = true;
    }
    if (counts.merge(kind.name(), 1L, Long::sum) <= KEPT_PER_KIND) {
      issues.add(new LoadIssue(source, kind, file, line, text, message));
    }
  }

  /** Settles the counts of the last row. */
  void end() {
    rowsUsed += used ? 1 : 0;
    rowsMalformed += malformed && !used ? 1 : 0;
    used = false;
    malformed = false;
  }

  /** Stops where more rows than the given share could not be read: then the file is not what it claims to be. */
  void failAbove(double largestShare) {
    if (rowsRead >= SHARE_JUDGED_FROM && rowsMalformed > rowsRead * largestShare) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_SOURCE,
          "Source "
              + source
              + ": "
              + rowsMalformed
              + " of "
              + rowsRead
              + " rows cannot be read, first "
              + issues.get(0).file()
              + ", line "
              + issues.get(0).line()
              + ": "
              + issues.get(0).message()
              + "\nMaybe the file is of another format; --max-malformed raises the share that is accepted.");
    }
    if (rowsUsed == 0) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_SOURCE,
          "Source "
              + source
              + ": nothing in "
              + (file.isEmpty() ? "its files" : file)
              + " could be used\nMaybe the file is empty or of another format.");
    }
  }

  String versionOr(String pinned) {
    return version == null ? pinned : version;
  }

  long rowsRead() {
    return rowsRead;
  }

  long rowsUsed() {
    return rowsUsed;
  }

  List<LoadIssue> issues() {
    return issues;
  }

  Map<String, Long> issueCounts() {
    return counts;
  }
}
