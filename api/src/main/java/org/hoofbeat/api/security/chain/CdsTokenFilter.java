package org.hoofbeat.api.security.chain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.hoofbeat.api.security.Role;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes a record system's token on the addresses of CDS Hooks; its bearer is a clinician. One that does not hold is refused. */
final class CdsTokenFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";
  private static final String TAKEN = CdsTokenFilter.class.getName();

  private final CdsTokens tokens;
  private final Refusals refusals;
  private final boolean secure;

  /** @param secure true where a proxy in front speaks TLS, so that tokens are for an https address */
  CdsTokenFilter(CdsTokens tokens, Refusals refusals, boolean secure) {
    this.tokens = tokens;
    this.refusals = refusals;
    this.secure = secure;
  }

  /** True where this request's token was taken here, and nobody else need look at it. */
  static boolean hasTaken(HttpServletRequest request) {
    return request.getAttribute(TAKEN) != null;
  }

  /** True on the addresses of CDS Hooks. */
  static boolean isMine(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/cds-services");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> token = token(request);
    Optional<String> client = token.flatMap(tokens::findClient);
    if (token.isEmpty() || client.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    String address =
        (secure ? "https://" : "http://") + request.getHeader("Host") + request.getRequestURI();
    try {
      tokens.verify(client.get(), token.get(), address);
    } catch (JwtException e) {
      refusals.commence(request, response, new BadCredentialsException("Not a token", e));
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new Caller(client.get(), Role.CLINICIAN));
    SecurityContextHolder.setContext(context);
    request.setAttribute(TAKEN, true);
    chain.doFilter(request, response);
  }

  private static Optional<String> token(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return isMine(request)
            && header != null
            && header.startsWith(BEARER)
            && !KeyFilter.hasKey(request)
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }
}
