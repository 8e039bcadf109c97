package org.hoofbeat.text.search;

import java.util.Set;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * A search as typed, with its filters; an empty set does not filter.
 *
 * @param language of the names shown
 * @param prefixes identifier spaces, {@code HP}
 * @param branch only terms at or under this one; null for all
 * @param activeOnly leave retired terms out
 * @param offset first hit wanted, from 0
 * @param size hits wanted, 1 to {@link #MAX_SIZE}
 */
public record SearchRequest(
    String text,
    Language language,
    Set<String> prefixes,
    Set<ConceptKind> kinds,
    @Nullable TermId branch,
    boolean activeOnly,
    int offset,
    int size) {

  /** Longest text searched for, in UTF-16 units; a longer one is a document, which the recogniser reads. */
  public static final int MAX_TEXT = 500;

  public static final int MAX_SIZE = 1000;
  private static final int MAX_WINDOW = 100_000;

  public SearchRequest {
    prefixes = Set.copyOf(prefixes);
    kinds = Set.copyOf(kinds);
    if (text.length() > MAX_TEXT) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Search text of "
              + text.length()
              + " characters; the limit is "
              + MAX_TEXT
              + "\nMaybe use text recognition.");
    }
    if (offset < 0 || size < 1 || size > MAX_SIZE || offset > MAX_WINDOW) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Page offset "
              + offset
              + ", size "
              + size
              + " is out of range\nMaybe offset 0 to "
              + MAX_WINDOW
              + ", size 1 to "
              + MAX_SIZE
              + ".");
    }
  }

  /** The first ten active terms of any kind. */
  public static SearchRequest of(String text, Language language) {
    return new SearchRequest(text, language, Set.of(), Set.of(), null, true, 0, 10);
  }

  /** The same search in one identifier space. */
  public SearchRequest in(String prefix) {
    return new SearchRequest(
        text, language, Set.of(prefix), kinds, branch, activeOnly, offset, size);
  }

  /** The same search, another page. */
  public SearchRequest page(int newOffset, int newSize) {
    return new SearchRequest(
        text, language, prefixes, kinds, branch, activeOnly, newOffset, newSize);
  }
}
