package org.hoofbeat.loaders.file;

import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Statement;

/** Hears nothing: for a first pass over a file whose second pass is the load. */
public final class SilentSink implements StatementSink {

  @Override
  public void version(String version) {}

  @Override
  public void row(String file, long line) {}

  @Override
  public void accept(Statement statement) {}

  @Override
  public void issue(LoadIssue.Kind kind, String text, String message) {}
}
