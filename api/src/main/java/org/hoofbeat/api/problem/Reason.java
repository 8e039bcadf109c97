package org.hoofbeat.api.problem;

import org.springframework.http.HttpStatus;

/** The reason phrase of a status. */
final class Reason {

  private Reason() {}

  static String of(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "Error" : known.getReasonPhrase();
  }
}
