package org.hoofbeat.model;

/** A failure whose kind is all a caller needs to know; the message carries value, place and advice. */
public final class HoofbeatFailure extends HoofbeatException {

  private static final long serialVersionUID = 1L;

  public HoofbeatFailure(ErrorCode code, String message) {
    super(code, message);
  }

  public HoofbeatFailure(ErrorCode code, String message, Throwable cause) {
    super(code, message, cause);
  }
}
