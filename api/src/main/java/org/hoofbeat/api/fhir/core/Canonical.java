package org.hoofbeat.api.fhir.core;

import org.jspecify.annotations.Nullable;

/** A canonical address with an optional business version, {@code url|version}. */
public record Canonical(String url, @Nullable String version) {

  public Canonical {
    if (version != null && version.isEmpty()) {
      version = null;
    }
  }

  /** Splits at the last bar; a text without one has no version. */
  public static Canonical parse(String text) {
    int bar = text.lastIndexOf('|');
    return bar < 0
        ? new Canonical(text, null)
        : new Canonical(text.substring(0, bar), text.substring(bar + 1));
  }

  /** The text form of an address whose version may be missing. */
  public static String text(String url, @Nullable String version) {
    return new Canonical(url, version).toString();
  }

  /** True where the text can be an absolute URI: a scheme and something after it. */
  public static boolean isAbsolute(String url) {
    return url.startsWith("urn:") || url.contains("://");
  }

  @Override
  public String toString() {
    return version == null ? url : url + "|" + version;
  }
}
