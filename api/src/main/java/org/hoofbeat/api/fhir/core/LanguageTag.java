package org.hoofbeat.api.fhir.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A BCP 47 tag, compared part by part.
 *
 * @param code as it was written; {@code *} stands for any language
 */
public record LanguageTag(String code, String language, String script, String region, String rest) {

  private static final Set<String> TWO_LETTERS =
      Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

  /** How much of two tags has to agree. */
  public enum Depth {
    FULL,
    REGION,
    LANGUAGE
  }

  /** Reads a tag leniently, as resources state it; null stays null. */
  public static @Nullable LanguageTag of(@Nullable String code) {
    return code == null || code.isBlank() ? null : read(code.strip());
  }

  /** Reads a tag that a caller gave; throws where it is not a language. */
  public static LanguageTag parse(String code) {
    LanguageTag tag = read(code);
    String primary = tag.language;
    boolean known =
        primary.equals("*")
            || primary.length() == 2 && TWO_LETTERS.contains(primary)
            || primary.matches("[a-z]{3,8}");
    if (!known || !code.matches("[A-Za-z0-9*]+(-[A-Za-z0-9]{1,8})*")) {
      throw new IllegalArgumentException("Not a language: " + code);
    }
    return tag;
  }

  private static LanguageTag read(String code) {
    String[] parts = code.split("-", -1);
    String language = parts[0].toLowerCase(Locale.ROOT);
    String script = "";
    String region = "";
    StringBuilder rest = new StringBuilder();
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i];
      if (script.isEmpty() && region.isEmpty() && part.matches("[A-Za-z]{4}")) {
        script = part.toLowerCase(Locale.ROOT);
      } else if (region.isEmpty() && part.matches("[A-Za-z]{2}|[0-9]{3}")) {
        region = part.toUpperCase(Locale.ROOT);
      } else {
        rest.append('-').append(part.toLowerCase(Locale.ROOT));
      }
    }
    return new LanguageTag(code, language, script, region, rest.toString());
  }

  /** True where both agree to the depth. */
  public boolean matches(LanguageTag other, Depth depth) {
    if (!language.equals(other.language)) {
      return false;
    }
    boolean regions = script.equals(other.script) && region.equals(other.region);
    return switch (depth) {
      case LANGUAGE -> true;
      case REGION -> regions;
      case FULL -> regions && rest.equals(other.rest);
    };
  }

  /** True where the languages agree, whatever the region. */
  public boolean matches(LanguageTag other) {
    return matches(other, Depth.LANGUAGE);
  }

  boolean isAny() {
    return language.equals("*");
  }
}
