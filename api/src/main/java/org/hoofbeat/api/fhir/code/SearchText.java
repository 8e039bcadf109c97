package org.hoofbeat.api.fhir.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text filter: every word of it must begin a word of the text looked at, whatever the case. */
public final class SearchText {

  private final List<String> words;
  private final String whole;

  public SearchText(String text) {
    this.whole = text.strip().toLowerCase(Locale.ROOT);
    this.words = words(whole);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  /** True where the text has the filter's words. */
  public boolean matches(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (words.isEmpty()) {
      return lower.contains(whole);
    }
    List<String> theirs = words(lower);
    for (String word : words) {
      if (theirs.stream().noneMatch(their -> their.startsWith(word))
          && !(isHan(word) && lower.contains(word))) {
        return false;
      }
    }
    return true;
  }

  /** Chinese has no spaces between words: a stretch of it may stand anywhere. */
  private static boolean isHan(String word) {
    return word.codePoints().anyMatch(Character::isIdeographic);
  }
}
