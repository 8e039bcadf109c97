package org.hoofbeat.model;

/** A text that was to be a CURIE and is none. */
public final class MalformedIdException extends HoofbeatException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 80;

  public MalformedIdException(String text) {
    super(
        ErrorCode.BAD_REQUEST,
        "Not an identifier: '"
            + shown(text)
            + "'\nMaybe write it as PREFIX:LOCAL, for example HP:0001250 or OMIM:154700.");
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
