package org.hoofbeat.model.build;

import org.hoofbeat.model.ProgressListener;

/** Makes a new graph build beside the one that serves. The program gives it to the HTTP face where operators allow loading. */
public interface LoadRunner {

  /** Where it reads from, as an operator would name it. */
  String folder();

  /**
   * Loads, and gives the build that serves from then on; the one of before where no source has changed. A listener that
   * throws ends the load, and the build of before goes on serving.
   */
  GraphBuild run(ProgressListener progress);
}
