package org.hoofbeat.api.security.chain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Tokens that record systems sign for CDS Hooks: by a key of a client that the operator has named, for this address, valid
 * for five minutes at most, each only once. A key address inside a token ({@code jku}) is never followed.
 */
@Component
class CdsTokens {

  private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);
  private static final int REMEMBERED = 100_000;

  private final Map<String, JwtDecoder> decoders = new HashMap<>();
  private final Cache<String, Boolean> used =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterWrite(LONGEST_LIFE.plus(CLOCK_SKEW).plus(CLOCK_SKEW))
          .build();

  CdsTokens(ServerSettings settings) {
    settings.cdsClients().forEach((issuer, keys) -> decoders.put(issuer, decoder(issuer, keys)));
  }

  /** The client that a token says it is from, if it is one of ours; nothing is believed yet. */
  Optional<String> findClient(String token) {
    try {
      String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
      return Optional.ofNullable(issuer).filter(decoders::containsKey);
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /** Throws where the token of a client does not hold for this address. */
  void verify(String client, String token, String address) {
    JwtDecoder decoder = decoders.get(client);
    if (decoder == null) {
      throw new JwtException("Not a client: " + client);
    }
    Jwt jwt = decoder.decode(token);
    Instant expires = jwt.getExpiresAt();
    String id = jwt.getId();
    boolean shortLived =
        expires != null && expires.isBefore(Instant.now().plus(LONGEST_LIFE).plus(CLOCK_SKEW));
    boolean forUs = jwt.getAudience() != null && jwt.getAudience().contains(address);
    if (!shortLived || !forUs || id == null) {
      throw new JwtException("The token lives too long, has no id, or is for another address");
    }
    if (used.asMap().putIfAbsent(client + " " + id, true) != null) {
      throw new JwtException("The token was used before");
    }
  }

  private static JwtDecoder decoder(String issuer, String keys) {
    NimbusJwtDecoder decoder = isAddress(keys) ? remote(keys) : local(keys);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(CLOCK_SKEW), new JwtIssuerValidator(issuer)));
    return decoder;
  }

  private static boolean isAddress(String keys) {
    return keys.startsWith("https://") || keys.startsWith("http://127.0.0.1");
  }

  private static NimbusJwtDecoder remote(String keys) {
    return NimbusJwtDecoder.withJwkSetUri(URI.create(keys).toString())
        .jwsAlgorithm(SignatureAlgorithm.ES384)
        .jwsAlgorithm(SignatureAlgorithm.RS384)
        .jwsAlgorithm(SignatureAlgorithm.ES256)
        .jwsAlgorithm(SignatureAlgorithm.RS256)
        .build();
  }

  private static NimbusJwtDecoder local(String file) {
    DefaultJWTProcessor<@Nullable SecurityContext> processor = new DefaultJWTProcessor<>();
    try {
      processor.setJWSKeySelector(
          new JWSVerificationKeySelector<>(
              Set.of(
                  JWSAlgorithm.ES384, JWSAlgorithm.RS384, JWSAlgorithm.ES256, JWSAlgorithm.RS256),
              new ImmutableJWKSet<>(JWKSet.load(Path.of(file).toFile()))));
    } catch (IOException | ParseException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a file of public keys (JWKS): " + file + "\nMaybe an https address of one.",
          e);
    }
    return new NimbusJwtDecoder(processor);
  }
}
