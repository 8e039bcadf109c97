package org.hoofbeat.loaders;

import java.io.IOException;
import java.util.List;
import org.hoofbeat.loaders.file.SourceFile;

/**
 * Reads the files of one source and hands every statement to a sink, in file order, holding no more
 * than one entry.
 *
 * <p>Stateless and thread-safe: several sources load at once. Registered by name in {@code
 * loaders.run}; the name is the {@code loader} of {@code sources.yaml}.
 */
public interface SourceLoader {

  /** The {@code loader} key in {@code sources.yaml}, {@code "hpo"}. */
  String name();

  /**
   * Loads a release.
   *
   * @param files the files of the release, sorted by name; the loader tells its formats apart by
   *     content, not by name
   * @throws org.hoofbeat.model.HoofbeatException of code BAD_SOURCE where a file cannot be used at
   *     all: truncated, another format, above a limit; the message names file and line
   */
  void load(List<SourceFile> files, StatementSink sink) throws IOException;
}
