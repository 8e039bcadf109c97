package org.hoofbeat.api.security.chain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * How often a caller may ask. Requests are limited on servers that others can reach; log-ins everywhere, by user name and
 * by address, so that passwords cannot be tried out.
 */
@Component
class RateLimits {

  static final int REQUESTS_A_SECOND = 100;
  static final int REQUESTS_AT_ONCE = 500;
  static final int LOGINS_A_MINUTE = 10;
  static final int ADDRESS_LOGINS_A_MINUTE = 60;
  private static final int CALLERS_REMEMBERED = 100_000;

  private final Cache<String, Bucket> requests = remembered();
  private final Cache<String, Bucket> logins = remembered();

  private static Cache<String, Bucket> remembered() {
    return Caffeine.newBuilder()
        .maximumSize(CALLERS_REMEMBERED)
        .expireAfterAccess(Duration.ofMinutes(10))
        .build();
  }

  /** False where the caller has to wait. */
  boolean tryRequest(String caller) {
    return requests
        .get(
            caller,
            key ->
                Bucket.builder()
                    .addLimit(
                        limit ->
                            limit
                                .capacity(REQUESTS_AT_ONCE)
                                .refillGreedy(REQUESTS_A_SECOND, Duration.ofSeconds(1)))
                    .build())
        .tryConsume(1);
  }

  /** Counts an attempt to log in; throws where there were too many that failed. */
  void countLogin(String user, String address) {
    boolean mayTry =
        logins(user, LOGINS_A_MINUTE).tryConsume(1)
            && logins(address, ADDRESS_LOGINS_A_MINUTE).tryConsume(1);
    if (!mayTry) {
      throw new ResponseStatusException(
          HttpStatus.TOO_MANY_REQUESTS,
          "More than " + LOGINS_A_MINUTE + " log-ins a minute that failed");
    }
  }

  /** Takes back what {@link #countLogin} counted: the attempt was good. */
  void forgive(String user, String address) {
    logins(user, LOGINS_A_MINUTE).addTokens(1);
    logins(address, ADDRESS_LOGINS_A_MINUTE).addTokens(1);
  }

  private Bucket logins(String key, int aMinute) {
    return logins.get(
        aMinute + " " + key,
        name ->
            Bucket.builder()
                .addLimit(
                    limit ->
                        limit.capacity(aMinute).refillIntervally(aMinute, Duration.ofMinutes(1)))
                .build());
  }
}
