package org.hoofbeat.api.search;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/** Reads lines up to a limit, blank ones left out. */
final class BatchLines {

  private static final int MOST_BYTES = 16_384;
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private int number;

  BatchLines(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
  }

  /** The next line, null at the end; throws where one is longer than {@value #MOST_BYTES} bytes. */
  @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int one = in.read(); one >= 0; one = in.read()) {
      if (one != '\n') {
        line.write(one);
        if (line.size() > MOST_BYTES) {
          throw new HoofbeatFailure(
              ErrorCode.LIMIT, "Line " + (number + 1) + " is longer than " + MOST_BYTES + " bytes");
        }
        continue;
      }
      number++;
      String text = line.toString(StandardCharsets.UTF_8).strip();
      line.reset();
      if (!text.isEmpty()) {
        return text;
      }
    }
    number++;
    String text = line.toString(StandardCharsets.UTF_8).strip();
    return text.isEmpty() ? null : text;
  }

  /** The number of the line last given, from 1. */
  int number() {
    return number;
  }
}
