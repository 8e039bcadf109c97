package org.hoofbeat.loaders;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Statement;

/** Keeps what a loader hands over; rows counted as the contract says. */
public final class RecordingSink implements StatementSink {

  private final List<Statement> statements = new ArrayList<>();
  private final List<LoadIssue> issues = new ArrayList<>();
  private String version = "";
  private String file = "";
  private long line;
  private long rows;
  private long used;
  private boolean rowUsed;

  @Override
  public void version(String stated) {
    version = stated;
  }

  @Override
  public void row(String name, long number) {
    file = name;
    line = number;
    rows += number > 0 ? 1 : 0;
    rowUsed = false;
  }

  @Override
  public void accept(Statement statement) {
    statements.add(statement);
    used += rowUsed ? 0 : 1;
    rowUsed = true;
  }

  @Override
  public void issue(LoadIssue.Kind kind, String text, String message) {
    issues.add(new LoadIssue("test", kind, file, line, text, message));
  }

  public String version() {
    return version;
  }

  public long rows() {
    return rows;
  }

  public long used() {
    return used;
  }

  public List<Statement> statements() {
    return statements;
  }

  /** Statements of one kind, in order. */
  public <S extends Statement> List<S> all(Class<S> type) {
    return statements.stream().filter(type::isInstance).map(type::cast).toList();
  }

  public List<LoadIssue> issues() {
    return issues;
  }

  public List<LoadIssue.Kind> issueKinds() {
    return issues.stream().map(LoadIssue::kind).toList();
  }
}
