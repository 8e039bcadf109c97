package org.hoofbeat.api.answer;

import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param offset items left out before it, 0 or more
 * @param limit items at most, 1 to 1000
 */
public record Paging(int offset, int limit) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 1000;

  public Paging {
    if (offset < 0) {
      throw bad("offset", String.valueOf(offset), "0 or more");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw bad("limit", String.valueOf(limit), "1 to " + MAX_LIMIT);
    }
  }

  static Paging parse(@Nullable String offset, @Nullable String limit) {
    return new Paging(
        number("offset", offset, 0, "0 or more"),
        number("limit", limit, DEFAULT_LIMIT, "1 to " + MAX_LIMIT));
  }

  private static int number(String name, @Nullable String text, int otherwise, String range) {
    try {
      return text == null ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw bad(name, text, range);
    }
  }

  private static HoofbeatFailure bad(String name, String value, String range) {
    return new HoofbeatFailure(
        ErrorCode.BAD_REQUEST,
        "Not a value of '"
            + name
            + "': '"
            + Shown.of(value)
            + "'\nMaybe a whole number, "
            + range
            + ".");
  }
}
