package org.hoofbeat.loaders.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The beginning of a file, by which formats are told apart. */
public final class FileHead {

  private static final int LOOKED_AT = 1 << 16;

  private FileHead() {}

  /** Up to 64 KiB as text, a byte order mark dropped; bytes that are not UTF-8 become U+FFFD. */
  public static String of(SourceFile file) throws IOException {
    try (InputStream in = file.open()) {
      String text = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
  }

  /** The first line of {@link #of} that does not begin with {@code #}; empty where there is none. */
  public static String firstRow(SourceFile file) throws IOException {
    return of(file)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .findFirst()
        .orElse("");
  }
}
