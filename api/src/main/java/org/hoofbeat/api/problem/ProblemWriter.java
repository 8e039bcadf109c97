package org.hoofbeat.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a problem where no controller is reached: filters, the security chain, the container's own
 * refusals. Under {@code /fhir} it is an OperationOutcome.
 */
@Component
public class ProblemWriter {

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /** Replaces whatever the response held. */
  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    boolean fhir = isFhir(request);
    Object body = fhir ? Outcome.of(problem) : problem;
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(fhir ? "application/fhir+json" : "application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response
        .getOutputStream()
        .write(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isFhir(HttpServletRequest request) {
    Object forwarded = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = forwarded instanceof String address ? address : request.getRequestURI();
    return path.equals("/fhir") || path.startsWith("/fhir/");
  }
}
