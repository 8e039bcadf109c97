package org.hoofbeat.api.curation.mapping;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Somebody else has acted since the caller looked: 412. */
final class StaleVersionException extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  StaleVersionException(String id, int seen, int current) {
    super(
        HttpStatus.PRECONDITION_FAILED,
        "Mapping "
            + id
            + " has version "
            + current
            + ", not "
            + seen
            + ": somebody has changed it");
  }
}
