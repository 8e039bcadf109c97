package org.hoofbeat.text.recognise.wording;

import java.util.Arrays;

/**
 * A wording met in the text.
 *
 * @param tokens the matched tokens, rising
 * @param heading how many of the first tokens are the heading that the others stand under
 * @param dropped how many words between them do not belong
 * @param inOrder the words stand as in the wording
 * @param normal one of them says that it is normal
 * @param paired what is left out is the other half of a pair, "cleft (lip and) palate"
 */
public record Candidate(
    Wording wording,
    int[] tokens,
    int heading,
    int dropped,
    boolean inOrder,
    boolean normal,
    boolean paired) {

  /** The first word, a heading not counted. */
  public int first() {
    return tokens[heading];
  }

  public int last() {
    return tokens[tokens.length - 1];
  }

  public boolean holds(int token) {
    return Arrays.binarySearch(tokens, token) >= 0;
  }

  public boolean isPartOf(Candidate other) {
    if (tokens.length > other.tokens.length) {
      return false;
    }
    int at = 0;
    for (int i = heading; i < tokens.length; i++) {
      int token = tokens[i];
      while (at < other.tokens.length && other.tokens[at] < token) {
        at++;
      }
      if (at == other.tokens.length || other.tokens[at] != token) {
        return false;
      }
    }
    return true;
  }
}
