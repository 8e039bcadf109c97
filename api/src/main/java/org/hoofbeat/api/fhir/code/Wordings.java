package org.hoofbeat.api.fhir.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.hoofbeat.api.fhir.core.LanguagePreferences;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.jspecify.annotations.Nullable;

/** All words known for one concept, and the choice among them. Not thread-safe. */
public final class Wordings {

  private final List<Wording> list = new ArrayList<>();

  /** How near a text comes to the words known. */
  public enum Match {
    SAME,
    /** The same but for white space. */
    SPACING,
    NONE
  }

  /** Adds words, unless the very same are there. */
  public void add(Wording wording) {
    if (list.stream().noneMatch(known -> isSame(known, wording))) {
      list.add(wording);
    }
  }

  private static boolean isSame(Wording a, Wording b) {
    return a.value().equals(b.value())
        && Objects.equals(a.language(), b.language())
        && (a.use() == null ? b.use() == null : a.use().equalsDeep(b.use()));
  }

  public void addAll(List<Wording> wordings) {
    wordings.forEach(this::add);
  }

  public void clear() {
    list.clear();
  }

  public List<Wording> list() {
    return list;
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** The words to show for the languages wanted; null where none will do. */
  public @Nullable Wording preferred(@Nullable LanguagePreferences languages) {
    return preferred(list, languages);
  }

  /** As {@link #preferred(LanguagePreferences)}, over a list. */
  public static @Nullable Wording preferred(
      List<Wording> list, @Nullable LanguagePreferences languages) {
    if (list.isEmpty()) {
      return null;
    }
    if (languages == null || languages.list().isEmpty()) {
      Wording best = first(list, wording -> wording.isPreferred() && wording.isActive());
      best = best == null ? first(list, Wording::isDisplay) : best;
      return best == null ? list.get(0) : best;
    }
    for (LanguagePreferences.Preference preference : languages.list()) {
      Wording best = preferred(list, preference);
      if (best != null) {
        return best;
      }
    }
    return first(list, wording -> wording.language() == null && wording.isDisplay());
  }

  private static @Nullable Wording preferred(
      List<Wording> list, LanguagePreferences.Preference preference) {
    for (boolean active : new boolean[] {true, false}) {
      for (LanguageTag.Depth depth : LanguageTag.Depth.values()) {
        Predicate<Wording> fits =
            wording ->
                preference.accepts(wording.language(), depth) && (!active || wording.isActive());
        Wording best = first(list, fits.and(Wording::isPreferred));
        best = best == null ? first(list, fits) : best;
        if (best != null) {
          return best;
        }
      }
    }
    return null;
  }

  private static @Nullable Wording first(List<Wording> list, Predicate<Wording> test) {
    for (Wording wording : list) {
      if (test.test(wording)) {
        return wording;
      }
    }
    return null;
  }

  /** The words to show, empty where none will do. */
  public String preferredText(@Nullable LanguagePreferences languages) {
    Wording best = preferred(languages);
    return best == null ? "" : best.value();
  }

  /**
   * Looks for a text among the words in the languages wanted, whatever its case.
   *
   * @param otherwise a language that will do too, null if none
   * @param active only words still in use
   */
  public Match find(
      @Nullable LanguagePreferences languages,
      @Nullable LanguageTag otherwise,
      String text,
      boolean active) {
    Match best = Match.NONE;
    for (Wording wording : list) {
      if (active && !wording.isActive()
          || !fits(languages, wording, otherwise, LanguageTag.Depth.LANGUAGE)) {
        continue;
      }
      if (wording.value().equalsIgnoreCase(text)) {
        return Match.SAME;
      }
      if (spaced(wording.value()).equals(spaced(text))) {
        best = Match.SPACING;
      }
    }
    return best;
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static boolean fits(
      @Nullable LanguagePreferences languages,
      Wording wording,
      @Nullable LanguageTag otherwise,
      LanguageTag.Depth depth) {
    LanguageTag stated = wording.language();
    if (otherwise != null && stated != null && stated.matches(otherwise)) {
      return true;
    }
    if (stated == null || languages == null) {
      return true;
    }
    return languages.list().stream().anyMatch(preference -> preference.accepts(stated, depth));
  }

  /** How many displays (or any words) there are in the languages wanted, the closest level. */
  public int count(@Nullable LanguagePreferences languages, boolean displaysOnly) {
    for (LanguageTag.Depth depth : LanguageTag.Depth.values()) {
      int count = 0;
      for (Wording wording : list) {
        if ((!displaysOnly || wording.isDisplay()) && fits(languages, wording, null, depth)) {
          count++;
        }
      }
      if (count > 0) {
        return count;
      }
    }
    return 0;
  }

  /** The displays in the languages wanted, else all: {@code 'a' (en), 'b' or 'c'}. */
  public String present(@Nullable LanguagePreferences languages, boolean displaysOnly) {
    List<String> shown = new ArrayList<>();
    for (boolean any : new boolean[] {false, true}) {
      for (Wording wording : list) {
        if ((!displaysOnly || wording.isDisplay())
            && (any || fits(languages, wording, null, LanguageTag.Depth.LANGUAGE))) {
          LanguageTag language = wording.language();
          shown.add(
              "'" + wording.value() + "'" + (language == null ? "" : " (" + language.code() + ")"));
        }
      }
      if (!shown.isEmpty()) {
        break;
      }
    }
    int last = shown.size() - 1;
    return last < 1
        ? String.join("", shown)
        : String.join(", ", shown.subList(0, last)) + " or " + shown.get(last);
  }

  /** Displays still in use, each once. */
  public Set<String> activeDisplays() {
    Set<String> displays = new LinkedHashSet<>();
    for (Wording wording : list) {
      if (wording.isActive() && wording.isDisplay()) {
        displays.add(wording.value());
      }
    }
    return displays;
  }

  /** The status of a text among the words, empty where it is none of them. */
  public String statusOf(String text) {
    Wording found = first(list, wording -> wording.value().equalsIgnoreCase(text));
    return found == null ? "" : found.status();
  }
}
