package org.hoofbeat.api.security.chain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hoofbeat.api.problem.Problem;
import org.hoofbeat.api.problem.ProblemWriter;
import org.hoofbeat.model.ErrorCode;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to callers above their rate: by name where known, else by address. */
final class RateFilter extends OncePerRequestFilter {

  private final RateLimits limits;
  private final ProblemWriter writer;

  RateFilter(RateLimits limits, ProblemWriter writer) {
    this.limits = limits;
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    String caller =
        who instanceof Caller ? "user " + who.getName() : "address " + request.getRemoteAddr();
    if (limits.tryRequest(caller)) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Retry-After", "1");
    writer.write(
        request,
        response,
        Problem.of(
            429,
            ErrorCode.LIMIT,
            "More than " + RateLimits.REQUESTS_A_SECOND + " requests a second",
            "Maybe ask for several things in one call."));
  }
}
