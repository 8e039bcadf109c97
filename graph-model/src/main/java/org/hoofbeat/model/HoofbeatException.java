package org.hoofbeat.model;

/**
 * The one family of failures that Hoofbeat throws; the HTTP face and the command line translate it in one place each.
 *
 * <p>The message names the value that was refused; where there is advice, a second line begins with "Maybe".
 */
public abstract sealed class HoofbeatException extends RuntimeException
    permits HoofbeatFailure, MalformedIdException, UnknownTermException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  protected HoofbeatException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  protected HoofbeatException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** What kind of failure this is. */
  public ErrorCode code() {
    return code;
  }
}
