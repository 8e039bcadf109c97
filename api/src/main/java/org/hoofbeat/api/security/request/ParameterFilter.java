package org.hoofbeat.api.security.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.hoofbeat.api.problem.Problem;
import org.hoofbeat.api.problem.ProblemWriter;
import org.hoofbeat.model.ErrorCode;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query or form whose values cannot be read, before whoever asks for one of them fails: Chinese sent in GBK is
 * not UTF-8. The container's own message holds the value and is not repeated.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ParameterFilter extends OncePerRequestFilter {

  private final ProblemWriter writer;

  ParameterFilter(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      request.getParameterMap();
    } catch (InvalidParameterException unreadable) {
      writer.write(request, response, problem(unreadable.getErrorCode()));
      return;
    }
    chain.doFilter(request, response);
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 413 ->
          Problem.of(
              413, ErrorCode.LIMIT, "The form is too long", "Maybe send it as a body of its own.");
      case 408 -> Problem.of(408, ErrorCode.BAD_REQUEST, "The form did not arrive in time", null);
      default ->
          Problem.of(
              400,
              ErrorCode.BAD_REQUEST,
              "A parameter is not percent-encoded UTF-8",
              "Maybe encode it: %E7%99%AB%E7%97%AB for 癫痫.");
    };
  }
}
