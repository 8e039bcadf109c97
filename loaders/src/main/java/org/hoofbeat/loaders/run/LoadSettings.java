package org.hoofbeat.loaders.run;

import java.util.Set;
import org.hoofbeat.loaders.file.Limits;

/**
 * Settings of a load with their defaults.
 *
 * @param threads parsers at once
 * @param largestMalformedShare share of rows of a source that may be unreadable before the load stops, 0 to 1
 * @param keptBuilds finished builds that stay on disk, the serving one among them
 * @param limits of each file
 * @param fresh take only what the mirror holds; else sources that it lacks are carried over from the current build
 * @param without ids of sources that are neither read nor carried over
 */
public record LoadSettings(
    int threads,
    double largestMalformedShare,
    int keptBuilds,
    Limits limits,
    boolean fresh,
    Set<String> without) {

  public static final LoadSettings DEFAULT =
      new LoadSettings(2, 0.02, 2, Limits.DEFAULT, false, Set.of());

  public LoadSettings {
    without = Set.copyOf(without);
  }
}
