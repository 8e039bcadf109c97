package org.hoofbeat.api.security.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.problem.Problem;
import org.hoofbeat.api.problem.ProblemWriter;
import org.hoofbeat.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for a foreign host (DNS rebinding), from a foreign page, and, on a private server, those that a proxy
 * has passed on: nobody else may borrow what anonymous callers of this machine may do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HostFilter extends OncePerRequestFilter {

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
  private static final List<String> PROXY_HEADERS =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

  private final ServerSettings settings;
  private final ProblemWriter writer;

  HostFilter(ServerSettings settings, ProblemWriter writer) {
    this.settings = settings;
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Problem problem = refuse(request);
    if (problem == null) {
      chain.doFilter(request, response);
    } else {
      writer.write(request, response, problem);
    }
  }

  private @Nullable Problem refuse(HttpServletRequest request) {
    String host = request.getHeader("Host");
    if (host == null || !isOwn(host)) {
      return forbidden(
          "Not a host of this server: '" + Shown.of(String.valueOf(host)) + "'",
          "Maybe name it with --public-host when the server starts.");
    }
    if (settings.isPrivate()) {
      for (String header : PROXY_HEADERS) {
        if (request.getHeader(header) != null) {
          return forbidden(
              "A proxy has passed this request on ("
                  + header
                  + "), but the server is for this machine only",
              "Maybe start it with --public-host, which makes everybody log in.");
        }
      }
    }
    String origin = request.getHeader("Origin");
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!reads && origin != null && !isSame(origin, host)) {
      return forbidden("Not a page of this server: '" + Shown.of(origin) + "'", null);
    }
    return null;
  }

  private boolean isOwn(String header) {
    String host = withoutPort(header);
    return settings.publicHosts().contains(host)
        || LOOPBACK.contains(host)
        || !settings.isPrivate() && ADDRESS.matcher(host).matches();
  }

  private static boolean isSame(String origin, String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String withoutPort(String header) {
    int colon = header.lastIndexOf(':');
    boolean port = colon > 0 && colon > header.lastIndexOf(']');
    return (port ? header.substring(0, colon) : header).toLowerCase(Locale.ROOT);
  }

  private static Problem forbidden(String detail, @Nullable String advice) {
    return Problem.of(403, ErrorCode.FORBIDDEN, detail, advice);
  }
}
