package org.hoofbeat.api.security.chain;

import java.util.Optional;
import java.util.function.Supplier;
import org.hoofbeat.api.security.AccessTable;
import org.hoofbeat.api.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Looks a request up in the {@link AccessTable}. */
final class AccessDecision implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
    var request = context.getRequest();
    Optional<AccessTable.Rule> rule =
        AccessTable.find(request.getMethod(), request.getRequestURI());
    if (rule.isEmpty()) {
      return new AuthorizationDecision(false);
    }
    Role least = rule.get().role();
    if (least == null) {
      return new AuthorizationDecision(true);
    }
    Authentication who = caller.get();
    return new AuthorizationDecision(
        who != null
            && who.isAuthenticated()
            && who.getAuthorities().stream()
                .anyMatch(has -> least.authority().equals(has.getAuthority())));
  }
}
