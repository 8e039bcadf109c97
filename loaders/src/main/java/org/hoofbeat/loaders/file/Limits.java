package org.hoofbeat.loaders.file;

/**
 * How much a file may ask of us before it is refused.
 *
 * @param expandedBytes bytes after decompression, per file
 * @param expansionRatio expanded to compressed bytes, judged after the first 16 MiB; guards against
 *     zip bombs
 * @param lineChars characters of one line
 * @param archiveEntries files in one archive
 * @param depth nesting of JSON or XML
 */
public record Limits(
    long expandedBytes, int expansionRatio, int lineChars, int archiveEntries, int depth) {

  /**
   * 4 GiB, 400 to 1, 4 Mi characters, 200,000 entries, 200 levels: several times the largest real
   * release.
   */
  public static final Limits DEFAULT = new Limits(4L << 30, 400, 4 << 20, 200_000, 200);
}
