package org.hoofbeat.model;

import java.util.Locale;

/** A language tag (BCP 47, lower case primary tag): {@code en}, {@code zh}, {@code ja}. */
public record Language(String tag) {

  public static final Language EN = new Language("en");
  public static final Language ZH = new Language("zh");

  public Language {
    tag = tag.strip().toLowerCase(Locale.ROOT);
    if (tag.isEmpty() || tag.length() > 20 || !isClean(tag)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "Not a language tag: '" + tag + "'\nMaybe en or zh.");
    }
  }

  /** The language of a tag; the two that nearly all wordings are in are the same object each time. */
  public static Language of(String tag) {
    return switch (tag) {
      case "en" -> EN;
      case "zh" -> ZH;
      default -> new Language(tag);
    };
  }

  private static boolean isClean(String tag) {
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      if (c != '-' && (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return tag;
  }
}
