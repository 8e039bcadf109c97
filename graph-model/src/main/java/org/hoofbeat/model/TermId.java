package org.hoofbeat.model;

import java.util.Optional;

/**
 * A CURIE in the one form that Hoofbeat stores: {@code HP:0001250}, {@code ORPHA:558}, {@code ICD10:A00.1}.
 *
 * <p>Immutable. {@link #parse} accepts what real files write ({@code Orphanet:558}, {@code HP_0001250}, an OBO or
 * identifiers.org address) and normalises it by {@link CuriePrefix}; two spellings of one identifier are equal.
 * Example: {@code TermId.parse("http://purl.obolibrary.org/obo/HP_0001250").value()} is {@code "HP:0001250"}.
 */
public record TermId(String value) implements Comparable<TermId> {

  private static final int MAX_LENGTH = 256;

  public TermId {
    int colon = value.indexOf(':');
    if (colon < 1
        || colon == value.length() - 1
        || value.length() > MAX_LENGTH
        || !isClean(value, colon)) {
      throw new MalformedIdException(value);
    }
  }

  /** Reads any spelling found in the field; throws {@link MalformedIdException} that names the text. */
  public static TermId parse(String text) {
    return find(text).orElseThrow(() -> new MalformedIdException(text));
  }

  /** As {@link #parse}, empty where the text is no CURIE. */
  public static Optional<TermId> find(String text) {
    return CurieNormaliser.normalise(text);
  }

  /** An identifier whose prefix is known, {@code of(CuriePrefix.OMIM, "154700")}; the local part is normalised. */
  public static TermId of(CuriePrefix prefix, String local) {
    String clean = prefix.normaliseLocal(local.strip());
    return find(prefix.text() + ":" + clean)
        .orElseThrow(() -> new MalformedIdException(prefix.text() + ":" + local));
  }

  /** What stands before the first colon. */
  public String prefix() {
    return value.substring(0, value.indexOf(':'));
  }

  /** What stands after the first colon. */
  public String local() {
    return value.substring(value.indexOf(':') + 1);
  }

  /** True where the prefix is the given one. */
  public boolean has(CuriePrefix prefix) {
    String text = prefix.text();
    return value.length() > text.length()
        && value.charAt(text.length()) == ':'
        && value.startsWith(text);
  }

  @Override
  public int compareTo(TermId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isClean(String value, int colon) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean ok = i < colon ? isPrefixChar(c) : c > ' ' && c != 0x7F && c != '\u3000' && c != '"';
      if (!ok) {
        return false;
      }
    }
    return Character.isLetter(value.charAt(0)) || Character.isDigit(value.charAt(0));
  }

  private static boolean isPrefixChar(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
  }
}
