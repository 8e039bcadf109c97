package org.hoofbeat.api.fhir.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The languages a caller can read, best first, as in {@code Accept-Language}. */
public record LanguagePreferences(List<Preference> list) {

  private static final int MOST = 20;

  /**
   * One language and how much it is wanted.
   *
   * @param quality 0 to 1; 0 rules the language out
   * @param implied added by us so that something is shown when nothing matches
   */
  public record Preference(LanguageTag tag, double quality, boolean implied) {

    /** True where words in this language would do, compared to the depth. */
    public boolean accepts(@Nullable LanguageTag stated, LanguageTag.Depth depth) {
      if (quality <= 0) {
        return false;
      }
      return tag.isAny() || stated != null && tag.matches(stated, depth);
    }
  }

  public LanguagePreferences {
    list = List.copyOf(list);
  }

  /**
   * Reads {@code en-US,en;q=0.9,*}.
   *
   * @param fallBack whether any language will do where none of those named is there
   * @throws IllegalArgumentException where a part is no language
   */
  public static LanguagePreferences parse(String text, boolean fallBack) {
    List<Preference> read = new ArrayList<>();
    for (String part : text.split(",", MOST + 1)) {
      if (read.size() == MOST) {
        throw new IllegalArgumentException("More than " + MOST + " languages");
      }
      String[] pieces = part.strip().split(";", 2);
      double quality = pieces.length == 1 ? 1 : quality(pieces[1]);
      read.add(new Preference(LanguageTag.parse(pieces[0].strip()), quality, false));
    }
    if (fallBack && read.stream().noneMatch(preference -> preference.tag().isAny())) {
      read.add(new Preference(LanguageTag.parse("*"), 0.01, true));
    }
    read.sort(Comparator.comparingDouble(Preference::quality).reversed());
    return new LanguagePreferences(read);
  }

  private static double quality(String text) {
    String number = text.substring(text.indexOf('=') + 1).strip();
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Not a quality: " + text, e);
    }
  }

  /** The header's form again, without what we implied. */
  public String text() {
    return list.stream()
        .filter(preference -> !preference.implied())
        .map(LanguagePreferences::text)
        .collect(Collectors.joining(", "));
  }

  /** The languages as messages name them: without the wildcard. */
  public String summary() {
    return list.stream()
        .filter(preference -> !preference.implied() && !preference.tag().isAny())
        .map(LanguagePreferences::text)
        .collect(Collectors.joining(", "));
  }

  private static String text(Preference preference) {
    if (preference.quality() == 1) {
      return preference.tag().code();
    }
    String quality = String.valueOf(preference.quality());
    return preference.tag().code()
        + "; q="
        + (quality.endsWith(".0") ? quality.charAt(0) : quality);
  }
}
