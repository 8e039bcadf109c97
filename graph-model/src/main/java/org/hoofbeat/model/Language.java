package org.hoofbeat.model;

import java.util.Locale;

/** A language tag (BCP 47, lower case primary tag): {@code en}, {@code zh}, {@code ja}. */
public record Language(String tag) {

  public static final Language EN = new Language("en");
  public static final Language ZH = new Language("zh");

  public Language {
    tag = tag.strip().toLowerCase(Locale.ROOT);
    if (tag.isEmpty()
        || tag.length() > 20
        || !tag.chars().allMatch(c -> c == '-' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "Not a language tag: '" + tag + "'\nMaybe en or zh.");
    }
  }

  @Override
  public String toString() {
    return tag;
  }
}
