package org.hoofbeat.api.curation.mapping;

import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The version that a caller has seen, from If-Match. */
final class Version {

  private Version() {}

  static int read(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ResponseStatusException(
          HttpStatus.PRECONDITION_REQUIRED,
          "The header If-Match is missing: it says which version you have seen");
    }
    String text = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a value of 'If-Match': '"
              + Shown.of(ifMatch)
              + "'\nMaybe the ETag of the mapping, \"3\".",
          e);
    }
  }
}
