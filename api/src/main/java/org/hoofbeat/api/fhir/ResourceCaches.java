package org.hoofbeat.api.fhir;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.request.Shelf;

/** Resources that a caller sends once and refers to by {@code cache-id} afterwards. Thread-safe. */
final class ResourceCaches {

  private static final int MOST_CALLERS = 50;
  private static final int MOST_RESOURCES = 2_000;
  private static final Duration KEPT = Duration.ofMinutes(30);

  private final Cache<String, Shelf> shelves =
      Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(KEPT).build();

  /** What the caller sent under this id so far, with what it sends now. */
  Shelf add(String id, List<Resource> resources) {
    if (id.length() > 200) {
      throw TerminologyFailure.badRequest("A cache-id of " + id.length() + " characters");
    }
    return shelves
        .asMap()
        .compute(
            id,
            (key, before) -> {
              Shelf after = (before == null ? Shelf.empty() : before).plus(resources);
              if (after.size() > MOST_RESOURCES) {
                throw TerminologyFailure.badRequest(
                    "More than " + MOST_RESOURCES + " resources under one cache-id");
              }
              return after;
            });
  }
}
