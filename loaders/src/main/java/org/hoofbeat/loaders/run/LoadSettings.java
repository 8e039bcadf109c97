package org.hoofbeat.loaders.run;

import org.hoofbeat.loaders.file.Limits;

/**
 * Settings of a load with their defaults.
 *
 * @param threads parsers at once
 * @param largestMalformedShare share of rows of a source that may be unreadable before the load stops, 0 to 1
 * @param keptBuilds finished builds that stay on disk, the serving one among them
 * @param limits of each file
 * @param fresh take only what the mirror holds; else sources that it lacks are carried over from the current build
 */
public record LoadSettings(
    int threads, double largestMalformedShare, int keptBuilds, Limits limits, boolean fresh) {

  public static final LoadSettings DEFAULT = new LoadSettings(2, 0.02, 2, Limits.DEFAULT, false);
}
