package org.hoofbeat.text.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.GradeNormaliser;
import org.hoofbeat.text.form.GradedName;
import org.hoofbeat.text.form.NameKey;
import org.hoofbeat.text.form.Pinyin;
import org.hoofbeat.text.term.IndexedTerm;
import org.jspecify.annotations.Nullable;

/** Finds which wording of a term it was that matched. */
final class MatchedName {

  private MatchedName() {}

  static String of(IndexedTerm term, MatchKind kind, String text, String key) {
    if (kind == MatchKind.ID) {
      return term.id().value();
    }
    List<String> names = names(term, kind);
    String fallback = names.isEmpty() ? term.id().value() : names.get(0);
    return names.stream().filter(test(kind, text, key)).findFirst().orElse(fallback);
  }

  /** The retired identifier that the text names; null where it names the term itself. */
  static @Nullable TermId formerId(IndexedTerm term, String text) {
    String asked =
        TermId.find(text).map(TermId::value).orElse(text.strip()).toLowerCase(Locale.ROOT);
    if (asked.equals(term.id().value().toLowerCase(Locale.ROOT))
        || asked.equals(term.id().local().toLowerCase(Locale.ROOT))) {
      return null;
    }
    return term.formerIds().stream()
        .filter(id -> id.value().equalsIgnoreCase(asked) || id.local().equalsIgnoreCase(asked))
        .findFirst()
        .orElse(null);
  }

  private static List<String> names(IndexedTerm term, MatchKind kind) {
    List<String> names = new ArrayList<>();
    term.labels().entrySet().stream()
        .sorted((a, b) -> order(a.getKey()).compareTo(order(b.getKey())))
        .forEach(entry -> names.add(entry.getValue()));
    boolean onlyLabels =
        kind == MatchKind.LABEL || kind == MatchKind.FOLDED_LABEL || kind == MatchKind.LABEL_PREFIX;
    if (!onlyLabels) {
      boolean related = kind == MatchKind.RELATED_SYNONYM;
      term.names().stream()
          .filter(name -> !related || name.scope().compareTo(SynonymScope.EXACT) > 0)
          .forEach(name -> names.add(name.text()));
    }
    return names;
  }

  private static String order(Language language) {
    return language.equals(Language.EN) ? "" : language.tag();
  }

  private static Predicate<String> test(MatchKind kind, String text, String key) {
    String sound = key.replace(" ", "");
    return switch (kind) {
      case ID -> name -> true;
      case LABEL -> name -> name.strip().equals(text);
      case FOLDED_LABEL, RELATED_SYNONYM -> name -> NameKey.of(name).equals(key);
      case SYNONYM -> name -> NameKey.of(name).equals(key) || isGradedAlike(name, text);
      case LABEL_PREFIX, NAME_PREFIX -> name -> NameKey.of(name).startsWith(key);
      case WORDS -> name -> holdsAll(NameKey.of(name), key);
      case PINYIN -> name -> sound(name, pinyin -> pinyin.full().equals(sound));
      case PINYIN_PREFIX -> name -> sound(name, pinyin -> pinyin.full().startsWith(sound));
      case INITIALS -> name -> sound(name, pinyin -> pinyin.initials().startsWith(sound));
      case FUZZY -> name -> similar(NameKey.of(name), key);
    };
  }

  private static boolean isGradedAlike(String name, String text) {
    GradedName graded = GradeNormaliser.of(text);
    return !graded.grades().isEmpty() && GradeNormaliser.of(name).equals(graded);
  }

  private static boolean sound(String name, Predicate<Pinyin> test) {
    return Pinyin.of(NameKey.of(name)).filter(test).isPresent();
  }

  private static boolean holdsAll(String name, String key) {
    List<String> runs = Words.runs(key);
    return runs.stream().allMatch(run -> name.contains(Words.stem(run)) || name.contains(run));
  }

  /** At least two thirds of the characters of the key, counted, occur in a name that is not much longer. */
  private static boolean similar(String name, String key) {
    long shared = key.chars().distinct().filter(c -> name.indexOf(c) >= 0).count();
    long all = key.chars().distinct().count();
    return shared * 3 >= all * 2 && name.length() <= key.length() * 3 / 2 + 2;
  }
}
