package org.hoofbeat.model.build;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of one source, as loaded.
 *
 * @param source id in {@code sources.yaml}, {@code hpo}
 * @param version read from the file itself; the pinned version where the file states none
 * @param url the official address, null where the user must supply the file
 * @param sha256 of the file's bytes, lower-case hex; of the sorted "name sha256" lines where a source has several files
 * @param redistribution {@code allowed}, {@code not-allowed} or {@code unclear}
 * @param rowsRead data rows or entries met
 * @param rowsUsed rows that gave at least one statement
 * @param issues count of {@link LoadIssue}s by kind
 * @param starter true for the small release that comes with the program
 */
public record Release(
    String source,
    String name,
    String version,
    @Nullable String url,
    String licence,
    String redistribution,
    String sha256,
    long rowsRead,
    long rowsUsed,
    Map<String, Long> issues,
    boolean starter) {

  public Release {
    issues = Map.copyOf(issues);
  }

  /** What names this release in the graph, {@code hpo@2025-05-06}. */
  public String key() {
    return source + "@" + version;
  }
}
