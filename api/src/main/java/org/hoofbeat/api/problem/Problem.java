package org.hoofbeat.api.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatException;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem document.
 *
 * @param type {@code urn:hoofbeat:problem:} and the code
 * @param detail names the value that was refused
 * @param advice what may help, where something may
 */
@Schema(description = "RFC 9457 problem document (application/problem+json)")
public record Problem(
    @Schema(example = "urn:hoofbeat:problem:not-found") String type,
    @Schema(example = "Not Found") String title,
    @Schema(example = "404") int status,
    @Schema(example = "Unknown identifier: HP:9999999 is not in graph build 12") String detail,
    @Nullable String advice,
    @Nullable String instance) {

  private static final String MAYBE = "\nMaybe";

  /** A failure of ours. */
  static Problem of(HoofbeatException failure) {
    String message = String.valueOf(failure.getMessage());
    int cut = message.indexOf(MAYBE);
    String detail = cut < 0 ? message : message.substring(0, cut);
    String advice = cut < 0 ? null : message.substring(cut + 1);
    return of(statusOf(failure.code()), failure.code(), detail, advice);
  }

  /** Any failure, from its parts. */
  public static Problem of(int status, ErrorCode code, String detail, @Nullable String advice) {
    String type = "urn:hoofbeat:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Problem(type, Reason.of(status), status, detail, advice, null);
  }

  static int statusOf(ErrorCode code) {
    return switch (code) {
      case BAD_REQUEST -> 400;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case LIMIT -> 413;
      case BAD_SOURCE -> 422;
      case BAD_STATE -> 500;
      case UNAVAILABLE -> 503;
    };
  }
}
