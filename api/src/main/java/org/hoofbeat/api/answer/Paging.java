package org.hoofbeat.api.answer;

import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param offset items left out before it, 0 or more
 * @param limit items at most: 1 to 1000, or {@link #ALL}
 */
public record Paging(int offset, int limit) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 1000;

  /** No limit: asked for as {@code limit=all}, and the default of tables. */
  public static final int ALL = Integer.MAX_VALUE;

  private static final String LIMITS = "1 to " + MAX_LIMIT + ", or the word all";

  public Paging {
    if (offset < 0) {
      throw bad("offset", String.valueOf(offset), "0 or more");
    }
    if (limit < 1 || limit > MAX_LIMIT && limit != ALL) {
      throw bad("limit", String.valueOf(limit), LIMITS);
    }
  }

  /** Reads the parameters; a table without a limit is whole. */
  static Paging parse(@Nullable String offset, @Nullable String limit, boolean table) {
    int first = number("offset", offset, 0, "0 or more");
    if ("all".equals(limit) || limit == null && table) {
      return new Paging(first, ALL);
    }
    int most = number("limit", limit, DEFAULT_LIMIT, LIMITS);
    if (most == ALL) {
      throw bad("limit", String.valueOf(limit), LIMITS);
    }
    return new Paging(first, most);
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
