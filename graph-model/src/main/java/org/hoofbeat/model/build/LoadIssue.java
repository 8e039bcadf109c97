package org.hoofbeat.model.build;

/**
 * A row that could not be used, or was used with a repair; collected, never logged where found.
 *
 * @param line 1-based line or entry number in the file, 0 where the file as a whole is meant
 * @param text the offending text, shortened to 200 characters
 */
public record LoadIssue(
    String source, Kind kind, String file, long line, String text, String message) {

  private static final int SHOWN = 200;

  /** Kinds of issue; {@code docs/load-issues.md} is written from this list. */
  public enum Kind {
    MALFORMED_ROW("A row whose shape is not that of its file"),
    MALFORMED_ID("An identifier that is no CURIE"),
    MALFORMED_VALUE("A value outside what its column allows"),
    DUPLICATE_ROW("A row that repeats another to the letter; kept once"),
    DUPLICATE_ID("An identifier defined twice; the first definition stands"),
    DANGLING_REFERENCE("An identifier that no loaded source defines"),
    OBSOLETE_REPLACED("An obsolete identifier mapped to its replacement"),
    OBSOLETE_WITHOUT_REPLACEMENT(
        "An obsolete identifier with no replacement; the statement is kept as written"),
    CYCLE("An is-a cycle; the closing edge is left out"),
    ENCODING("Bytes that are not the encoding that the format prescribes"),
    CONFLICT("Statements that contradict each other"),
    LIMIT("A line, value or file above the limit"),
    COUNT_MISMATCH("A count that the file announces and does not keep"),
    STALE_TRANSLATION("A translation of a label that has changed since"),
    UNSUPPORTED("A part of the format that has no place in the graph");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }

    /** One sentence for the reference page. */
    public String meaning() {
      return meaning;
    }
  }

  public LoadIssue {
    text = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
