package org.hoofbeat.api.search;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines, blank ones left out; of one that is too long only its number. */
final class BatchLines {

  static final int MOST_BYTES = 16_384;
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private int number;

  BatchLines(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param text null where it is longer than {@value #MOST_BYTES} bytes
   */
  record Line(int number, @Nullable String text) {}

  /** The next line, null at the end. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int one;
    do {
      one = in.read();
      if (one >= 0 && one != '\n') {
        if (line.size() <= MOST_BYTES) {
          line.write(one);
        }
        continue;
      }
      number++;
      if (line.size() > MOST_BYTES) {
        return new Line(number, null);
      }
      String text = line.toString(StandardCharsets.UTF_8).strip();
      line.reset();
      if (!text.isEmpty()) {
        return new Line(number, text);
      }
    } while (one >= 0);
    return null;
  }

  /** How many lines were read. */
  int number() {
    return number;
  }
}
