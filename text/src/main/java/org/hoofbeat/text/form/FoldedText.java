package org.hoofbeat.text.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in folded characters ({@link CharacterFolding}) that remembers where each came from.
 *
 * <p>Immutable. {@code start(i)} and {@code end(i)} are UTF-16 offsets of the original. Example: {@code "Ⅱ型"} folds to
 * {@code "2型"} with starts 0, 1. Time and memory are linear in the text.
 */
public final class FoldedText {

  /** Folded characters of a part that is read by itself; no note is so long. */
  public static final int PART = 1 << 20;

  /** How far before the end of a part a better place for the cut is looked for. */
  private static final int LOOK_BACK = 1 << 12;

  /** Where to cut, the best first: a line's end, a sentence's, a clause's, a word's. */
  private static final String[] CUTS = {"\n", ".!?", ";,", " \t"};

  private final String original;
  private final String text;
  private final int[] starts;

  /** Where the original character begins that follows the last one. */
  private final int after;

  private final @Nullable Markup markup;

  private FoldedText(
      String original, String text, int[] starts, int after, @Nullable Markup markup) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.after = after;
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
    return new FoldedText(
        original, out.toString(), Arrays.copyOf(starts, out.length()), length, markup);
  }

  /** The text in pieces that are read one after another, so that what reading one of them needs does not grow with the text. */
  public List<FoldedText> parts() {
    List<FoldedText> parts = new ArrayList<>();
    int from = 0;
    while (text.length() - from > PART) {
      int to = cut(from + PART);
      parts.add(part(from, to));
      from = to;
    }
    parts.add(from == 0 ? this : part(from, text.length()));
    return parts;
  }

  private int cut(int end) {
    for (String marks : CUTS) {
      for (int i = end; i > end - LOOK_BACK; i--) {
        if (marks.indexOf(text.charAt(i - 1)) >= 0 && !isDecimal(i - 1)) {
          return i;
        }
      }
    }
    return end;
  }

  private boolean isDecimal(int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  /** The folded characters from {@code from} to before {@code to}, with their offsets in the whole original. */
  public FoldedText part(int from, int to) {
    return new FoldedText(
        original,
        text.substring(from, to),
        Arrays.copyOfRange(starts, from, to),
        start(to),
        markup);
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
    return i < starts.length ? starts[i] : after;
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
