package org.hoofbeat.api.fhir;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A response that is sent when its buffer is full or it is done: HAPI flushes after each value, a packet each time. */
final class UnhurriedResponse extends HttpServletResponseWrapper {

  private @Nullable PrintWriter writer;

  UnhurriedResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    PrintWriter known = writer;
    if (known == null) {
      known =
          new PrintWriter(super.getWriter()) {
            @Override
            public void flush() {
              // The container sends what is left when the request ends.
            }
          };
      writer = known;
    }
    return known;
  }
}
