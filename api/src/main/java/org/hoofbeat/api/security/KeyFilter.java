package org.hoofbeat.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads an API key from {@code Authorization: Bearer hb_…}; one that does not hold is refused, never ignored. */
final class KeyFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final Accounts accounts;
  private final Refusals refusals;

  KeyFilter(Accounts accounts, Refusals refusals) {
    this.accounts = accounts;
    this.refusals = refusals;
  }

  static boolean hasKey(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.startsWith(BEARER + Accounts.KEY_PREFIX);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!hasKey(request)) {
      chain.doFilter(request, response);
      return;
    }
    var holder =
        accounts.findByToken(request.getHeader("Authorization").substring(BEARER.length()).strip());
    if (holder.isEmpty()) {
      refusals.commence(request, response, new BadCredentialsException("Not a key"));
      return;
    }
    Role key = holder.get().getValue().role();
    Role own = holder.get().getKey().role();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new Caller(holder.get().getKey().name(), key.compareTo(own) < 0 ? key : own));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
