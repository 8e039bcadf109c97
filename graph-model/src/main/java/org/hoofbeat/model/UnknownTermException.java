package org.hoofbeat.model;

/** A well-formed identifier that the current build does not hold. */
public final class UnknownTermException extends HoofbeatException {

  private static final long serialVersionUID = 1L;

  public UnknownTermException(TermId id, String build) {
    super(
        ErrorCode.NOT_FOUND,
        "Unknown identifier: "
            + id
            + " is not in graph build "
            + build
            + "\nMaybe its source is not loaded; `hoofbeat sources` lists what is.");
  }
}
