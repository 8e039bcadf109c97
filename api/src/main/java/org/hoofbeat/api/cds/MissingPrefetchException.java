package org.hoofbeat.api.cds;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The caller did not send what the service works on: 412, as the specification says. */
final class MissingPrefetchException extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  MissingPrefetchException() {
    super(
        HttpStatus.PRECONDITION_FAILED,
        "The prefetch holds neither 'conditions' nor 'observations', and this server does not fetch them");
  }
}
