package org.hoofbeat.api.security.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider and a record system of our own: their discovery, their keys, their tokens, good and bad. */
class TokensIT {

  private static final String CLIENT = "https://records.example";
  private static final String HOOK = "/cds-services/rare-disease-differential";

  private static RSAKey key;
  private static RSAKey otherKey;
  private static HttpServer provider;
  private static String issuer;
  private static HoofbeatServer server;
  private static Http http;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    otherKey = new RSAKeyGenerator(2048).keyID("k1").generate();
    provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
    String keys = new JWKSet(key.toPublicJWK()).toString();
    serve("/keys", keys);
    serve(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"subject_types_supported\":[\"public\"],"
                .formatted(issuer, issuer)
            + "\"authorization_endpoint\":\"%s/a\",\"token_endpoint\":\"%s/t\",\"response_types_supported\":[\"code\"]}"
                .formatted(issuer, issuer));
    provider.start();
    Path file = Files.writeString(data.resolve("client.jwks"), keys);
    server =
        HoofbeatServer.start(
            new ServerSettings(
                "127.0.0.1",
                0,
                data.resolve("data"),
                List.of("hoofbeat.example"),
                issuer,
                false,
                Map.of(CLIENT, file.toString()),
                false,
                false));
    server.swap(SmallWorld.served(1));
    http = new Http(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.stop(0);
  }

  @Test
  void claimOfTheProvidersTokenSaysWhatItsHolderMayDo() throws JOSEException {
    String reader = sign(key, claims(issuer).claim(Tokens.ROLES, "reader"));
    String curator = sign(key, claims(issuer).claim(Tokens.ROLES, List.of("curator", "nothing")));
    assertThat(get("/api/v1/sources", reader)).isEqualTo(200);
    assertThat(get("/api/v1/curation/mappings", reader)).isEqualTo(403);
    assertThat(get("/api/v1/curation/mappings", curator)).isEqualTo(200);
    assertThat(get("/api/v1/admin/users", curator)).isEqualTo(403);
    assertThat(get("/api/v1/sources", sign(key, claims(issuer)))).isEqualTo(403);
  }

  @Test
  void tokenThatIsExpiredForeignForgedOrUnsignedIsRefused() throws JOSEException {
    Date past = Date.from(Instant.now().minusSeconds(600));
    List<String> bad =
        List.of(
            sign(key, claims(issuer).claim(Tokens.ROLES, "reader").expirationTime(past)),
            sign(key, claims("https://elsewhere.example").claim(Tokens.ROLES, "reader")),
            sign(otherKey, claims(issuer).claim(Tokens.ROLES, "administrator")),
            new PlainJWT(claims(issuer).claim(Tokens.ROLES, "administrator").build()).serialize(),
            "not.a.token");
    for (String token : bad) {
      assertThat(get("/api/v1/sources", token)).as(token).isEqualTo(401);
    }
  }

  @Test
  void recordSystemsTokenServesOnceForItsAddressAndNowhereElse() throws JOSEException {
    String token = sign(key, hook("a"));
    assertThat(post(HOOK, token)).isEqualTo(400);
    assertThat(post(HOOK, token)).as("a second time").isEqualTo(401);
    assertThat(post("/api/v1/rank", sign(key, hook("b")))).isEqualTo(401);
    assertThat(post(HOOK + "/feedback", sign(key, hook("c")))).isEqualTo(401);
    assertThat(http.post(HOOK, "{}", "Content-Type", "application/json").statusCode())
        .as("without a token")
        .isEqualTo(401);
    assertThat(http.get("/cds-services").statusCode()).as("discovery").isEqualTo(200);
  }

  @Test
  void recordSystemsTokenThatLivesLongIsUnsignedOrHasNoIdIsRefused() throws JOSEException {
    Date tomorrow = Date.from(Instant.now().plusSeconds(86_400));
    for (String token :
        List.of(
            sign(key, hook("d").expirationTime(tomorrow)),
            sign(key, hook("e").jwtID(null)),
            sign(key, hook("f").audience("https://elsewhere.example" + HOOK)),
            sign(otherKey, hook("g")),
            new PlainJWT(hook("h").build()).serialize())) {
      assertThat(post(HOOK, token)).as(token).isEqualTo(401);
    }
  }

  private static JWTClaimsSet.Builder claims(String from) {
    return new JWTClaimsSet.Builder()
        .issuer(from)
        .subject("wang")
        .issueTime(Date.from(Instant.now().minusSeconds(1)))
        .expirationTime(Date.from(Instant.now().plusSeconds(240)));
  }

  private static JWTClaimsSet.Builder hook(String id) {
    return claims(CLIENT).jwtID(id).audience("https://127.0.0.1:" + server.port() + HOOK);
  }

  private static String sign(RSAKey with, JWTClaimsSet.Builder claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims.build());
    token.sign(new RSASSASigner(with));
    return token.serialize();
  }

  private static int get(String path, String token) {
    return http.get(path, "Authorization", "Bearer " + token).statusCode();
  }

  private static int post(String path, String token) {
    return http.post(
            path, "{}", "Content-Type", "application/json", "Authorization", "Bearer " + token)
        .statusCode();
  }

  private static void serve(String path, String body) {
    provider.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
