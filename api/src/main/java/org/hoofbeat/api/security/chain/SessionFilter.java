package org.hoofbeat.api.security.chain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.hoofbeat.api.security.account.Account;
import org.hoofbeat.api.security.account.Accounts;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds a session to what its user may do now: a changed role counts at once, a disabled user's session ends. */
final class SessionFilter extends OncePerRequestFilter {

  private final Accounts accounts;

  SessionFilter(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null
        && SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller) {
      Optional<Account> account = accounts.findUsable(caller.getName());
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      account.ifPresentOrElse(
          now -> context.setAuthentication(new Caller(now.name(), now.role())),
          session::invalidate);
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }
}
