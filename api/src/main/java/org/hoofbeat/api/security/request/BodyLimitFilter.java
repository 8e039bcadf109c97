package org.hoofbeat.api.security.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.hoofbeat.api.problem.Problem;
import org.hoofbeat.api.problem.ProblemWriter;
import org.hoofbeat.model.ErrorCode;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bodies end at a limit, whether or not they announce their length, and must not trickle in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimitFilter extends OncePerRequestFilter {

  /** Bytes of an ordinary body: a long note, a few thousand findings. */
  static final long ORDINARY = 1L << 20;

  /** Bytes of a body that is a file: mapping sets, batches, bundles. */
  static final long FILE = 64L << 20;

  private final ProblemWriter writer;

  BodyLimitFilter(ProblemWriter writer) {
    this.writer = writer;
  }

  private static long limit(String path) {
    boolean file =
        path.startsWith("/api/v1/curation/")
            || path.equals("/api/v1/resolve")
            || path.startsWith("/cds-services/")
            || path.startsWith("/fhir");
    return file ? FILE : ORDINARY;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = limit(request.getRequestURI());
    if (request.getContentLengthLong() > limit) {
      response.setHeader("Connection", "close");
      writer.write(
          request, response, Problem.of(413, ErrorCode.LIMIT, LimitedStream.tooLong(limit), null));
      return;
    }
    chain.doFilter(new Limited(request, limit), response);
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final long limit;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream(), limit, System::nanoTime);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
