package org.hoofbeat.loaders.drugname;

import java.text.Normalizer;
import java.util.Locale;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * Names a drug by its name: {@code "Bosentan  (anhydrous)"} is {@code DRUG:bosentan-anhydrous} in every register and
 * every release. Two names that differ in case, width or punctuation are one drug.
 */
public final class DrugName {

  /** Longer slugs are cut and told apart by a hash, to stay below the limit of an identifier. */
  private static final int MAX_CHARS = 120;

  private DrugName() {}

  /** The identifier; null where the name holds no letter or digit. */
  public static @Nullable TermId id(String name) {
    String slug = slug(name);
    return slug.isEmpty() ? null : new TermId("DRUG:" + slug);
  }

  private static String slug(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    boolean gap = false;
    for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
      int c = folded.codePointAt(at);
      if (Character.isLetterOrDigit(c)) {
        slug.append(gap && !slug.isEmpty() ? "-" : "").appendCodePoint(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return slug.length() <= MAX_CHARS ? slug.toString() : shortened(slug.toString());
  }

  private static String shortened(String slug) {
    int cut = Character.isHighSurrogate(slug.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
    return slug.substring(0, cut) + "-" + Integer.toHexString(slug.hashCode());
  }
}
