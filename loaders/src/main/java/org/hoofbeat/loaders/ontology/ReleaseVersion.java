package org.hoofbeat.loaders.ontology;

import org.jspecify.annotations.Nullable;

/** Finds the version in what ontologies write for it: a data-version, a version address, an owl:versionInfo. */
public final class ReleaseVersion {

  private static final String RELEASES = "releases/";

  private ReleaseVersion() {}

  /**
   * The part after {@code releases/} where there is one; else the versionInfo; else the text as it stands.
   *
   * <p>{@code hp/releases/2026-02-16} and {@code http://…/hp/releases/2026-02-16/hp.json} both give {@code 2026-02-16}.
   */
  public static @Nullable String of(@Nullable String dataVersion, @Nullable String versionInfo) {
    if (dataVersion != null) {
      int at = dataVersion.indexOf(RELEASES);
      if (at >= 0) {
        int from = at + RELEASES.length();
        int slash = dataVersion.indexOf('/', from);
        String part = dataVersion.substring(from, slash < 0 ? dataVersion.length() : slash);
        if (!part.isBlank()) {
          return part;
        }
      }
    }
    return versionInfo != null ? versionInfo : dataVersion;
  }
}
