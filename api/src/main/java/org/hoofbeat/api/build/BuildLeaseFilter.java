package org.hoofbeat.api.build;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the build at the start of a request and gives it back at the end. Any servlet reads it with
 * {@link #of}; answers are written before the servlet returns, never from another thread.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class BuildLeaseFilter extends OncePerRequestFilter {

  private static final String ATTRIBUTE = BuildLeaseFilter.class.getName() + ".build";

  private final CurrentBuild current;

  BuildLeaseFilter(CurrentBuild current) {
    this.current = current;
  }

  /** The build of this request; throws where none is served yet. */
  public static ServedBuild of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof ServedBuild build) {
      return build;
    }
    throw CurrentBuild.notReady();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ServedBuild build = current.find().orElse(null);
    if (build == null) {
      chain.doFilter(request, response);
      return;
    }
    try {
      request.setAttribute(ATTRIBUTE, build);
      chain.doFilter(request, response);
    } finally {
      request.removeAttribute(ATTRIBUTE);
      current.giveBack(build);
    }
  }
}
