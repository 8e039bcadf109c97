package org.hoofbeat.api.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
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

  private BaseServerResponseException tooLong() {
    return refused(413, IssueType.TOOLONG, "A body of more than " + most + " bytes");
  }

  private static BaseServerResponseException refused(int status, IssueType type, String why) {
    return new UnclassifiedServerFailureException(
        status, why, TerminologyFailure.of(status, Issue.error(type, why)).outcome());
  }

  /** Reads from the caller. */
  private interface Reading {
    int read() throws IOException;
  }

  /** What was read; HAPI would log a body that stops half way as a fault of its own. */
  private static int received(Reading reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw refused(408, IssueType.TIMEOUT, "The body did not arrive in time");
    }
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    ServletInputStream stream = super.getInputStream();
    return new ServletInputStream() {

      private int read;

      @Override
      public int read() {
        int value = received(stream::read);
        if (value >= 0 && ++read > most) {
          throw tooLong();
        }
        return value;
      }

      @Override
      public int read(byte[] to, int offset, int length) {
        int count = received(() -> stream.read(to, offset, length));
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
