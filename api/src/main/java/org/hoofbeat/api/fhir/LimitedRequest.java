package org.hoofbeat.api.fhir;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.TerminologyFailure;

/** A request whose body may not be longer than stated, whatever its header says. */
final class LimitedRequest extends HttpServletRequestWrapper {

  private final int most;

  /** Throws where the body announces that it is longer. */
  LimitedRequest(HttpServletRequest request, int most) {
    super(request);
    this.most = most;
    if (request.getContentLengthLong() > most) {
      throw tooLong();
    }
  }

  private TerminologyFailure tooLong() {
    return TerminologyFailure.of(
        413, Issue.error(IssueType.TOOLONG, "A body of more than " + most + " bytes"));
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    ServletInputStream stream = super.getInputStream();
    return new ServletInputStream() {

      private int read;

      @Override
      public int read() throws IOException {
        int value = stream.read();
        if (value >= 0 && ++read > most) {
          throw tooLong();
        }
        return value;
      }

      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        int count = stream.read(to, offset, length);
        read += Math.max(count, 0);
        if (read > most) {
          throw tooLong();
        }
        return count;
      }

      @Override
      public boolean isFinished() {
        return stream.isFinished();
      }

      @Override
      public boolean isReady() {
        return stream.isReady();
      }

      @Override
      public void setReadListener(ReadListener listener) {
        stream.setReadListener(listener);
      }
    };
  }
}
