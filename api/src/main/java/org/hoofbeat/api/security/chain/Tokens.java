package org.hoofbeat.api.security.chain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hoofbeat.api.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Tokens of an OpenID Connect provider; the claim {@code hoofbeat_roles} (text or list) says what the holder may do. */
final class Tokens {

  static final String ROLES = "hoofbeat_roles";

  private Tokens() {}

  static void configure(
      OAuth2ResourceServerConfigurer<HttpSecurity>.JwtConfigurer jwt, String issuer) {
    jwt.decoder(new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer)))
        .jwtAuthenticationConverter(Tokens::caller);
  }

  /** Leaves our own keys to {@link KeyFilter}, and record systems' to {@link CdsTokenFilter}. */
  static @Nullable String resolve(HttpServletRequest request) {
    return KeyFilter.hasKey(request) || CdsTokenFilter.hasTaken(request)
        ? null
        : new DefaultBearerTokenResolver().resolve(request);
  }

  private static AbstractAuthenticationToken caller(Jwt token) {
    Collection<GrantedAuthority> authorities =
        highest(token).map(Role::authorities).orElse(List.of());
    return new JwtAuthenticationToken(token, authorities, String.valueOf(token.getSubject()));
  }

  private static Optional<Role> highest(Jwt token) {
    Object claim = token.getClaims().get(ROLES);
    List<String> names =
        claim instanceof Collection<?> many
            ? many.stream().map(String::valueOf).toList()
            : claim == null ? List.of() : List.of(String.valueOf(claim));
    return List.of(Role.values()).stream()
        .filter(role -> names.stream().anyMatch(name -> name.equalsIgnoreCase(role.name())))
        .max(Comparator.naturalOrder());
  }
}
