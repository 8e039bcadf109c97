package org.hoofbeat.api.security.chain;

import org.hoofbeat.api.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller who is known by name: a local user, or a key of one. */
final class Caller extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final Role role;

  Caller(String name, Role role) {
    super(role.authorities());
    this.name = name;
    this.role = role;
    setAuthenticated(true);
  }

  Role role() {
    return role;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Caller caller && caller.name.equals(name) && caller.role == role;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
