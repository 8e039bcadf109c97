package org.hoofbeat.text.form;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text in folded characters ({@link CharacterFolding}) that remembers where each came from.
 *
 * <p>Immutable. {@code start(i)} and {@code end(i)} are UTF-16 offsets of the original. Example: {@code "Ⅱ型"} folds to
 * {@code "2型"} with starts 0, 1. Time and memory are linear in the text.
 */
public final class FoldedText {

  private final String original;
  private final String text;
  private final int[] starts;
  private final @Nullable Markup markup;

  private FoldedText(String original, String text, int[] starts, @Nullable Markup markup) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.markup = markup;
  }

  /** Folds a text; of pasted markup what a reader sees of it. */
  public static FoldedText of(String original) {
    CharacterFolding folding = CharacterFolding.shared();
    int length = original.length();
    StringBuilder out = new StringBuilder(length);
    int[] starts = new int[length + 1];
    Markup markup = Markup.find(original);
    for (int i = 0; i < length; i++) {
      char c = markup == null ? original.charAt(i) : markup.shown(i);
      if (markup != null && c == Markup.NOTHING) {
        continue;
      }
      String several = folding.expand(c);
      int before = out.length();
      if (several == null) {
        out.append(folding.fold1(c));
      } else {
        out.append(several);
      }
      if (out.length() >= starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2 + several(several));
      }
      Arrays.fill(starts, before, out.length(), i);
    }
    return new FoldedText(original, out.toString(), Arrays.copyOf(starts, out.length()), markup);
  }

  private static int several(@Nullable String text) {
    return text == null ? 1 : text.length();
  }

  /** The folded characters. */
  public String text() {
    return text;
  }

  /** The text as it was given. */
  public String original() {
    return original;
  }

  /** Where the folded character {@code i} begins in the original. */
  public int start(int i) {
    return i < starts.length ? starts[i] : original.length();
  }

  /** Where the original character ends that folded character {@code i} came from. */
  public int end(int i) {
    return markup == null ? starts[i] + 1 : markup.end(starts[i]);
  }

  /** The first folded character that comes from this original offset or a later one. */
  public int at(int originalOffset) {
    int found = Arrays.binarySearch(starts, originalOffset);
    int at = found < 0 ? -found - 1 : found;
    while (at > 0 && starts[at - 1] == originalOffset) {
      at--;
    }
    return at;
  }
}
