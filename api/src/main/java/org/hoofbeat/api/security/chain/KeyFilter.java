package org.hoofbeat.api.security.chain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.api.security.account.Accounts;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads an API key from {@code Authorization: Bearer hb_…}. One that does not hold is refused, never ignored; so is any other
 * token where nobody behind this filter reads it.
 */
final class KeyFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final Accounts accounts;
  private final Refusals refusals;
  private final boolean last;

  /** @param last true where no provider's tokens are taken */
  KeyFilter(Accounts accounts, Refusals refusals, boolean last) {
    this.accounts = accounts;
    this.refusals = refusals;
    this.last = last;
  }

  static boolean hasKey(HttpServletRequest request) {
    return begins(request, BEARER + Accounts.KEY_PREFIX);
  }

  private static boolean begins(HttpServletRequest request, String with) {
    String header = request.getHeader("Authorization");
    return header != null && header.startsWith(with);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!hasKey(request)) {
      if (last && begins(request, BEARER) && !CdsTokenFilter.isMine(request)) {
        refusals.commence(request, response, new BadCredentialsException("Not a key"));
      } else {
        chain.doFilter(request, response);
      }
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
