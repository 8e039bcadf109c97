package org.hoofbeat.text.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.search.IndexedName;
import org.hoofbeat.text.search.IndexedTerm;
import org.jspecify.annotations.Nullable;

/**
 * Terms that have a narrower term of the same name for one side or for both: "undescended testes bilaterally" is bilateral
 * cryptorchidism. Read from the names alone; immutable once sealed.
 */
final class SidedTerms {

  private static final String BOTH = "bilateral ";
  private static final String ONE = "unilateral ";

  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<Integer, Integer> both = new HashMap<>();
  private final Map<Integer, Integer> one = new HashMap<>();
  private final Map<Integer, IndexedTerm> sided = new HashMap<>();

  void add(int number, IndexedTerm term) {
    String label = term.labels().getOrDefault(Language.EN, "").toLowerCase(Locale.ROOT);
    byName.put(label, number);
    for (IndexedName name : term.names()) {
      if (name.language().equals(Language.EN)) {
        byName.putIfAbsent(name.text().toLowerCase(Locale.ROOT), number);
      }
    }
    if (label.startsWith(BOTH) || label.startsWith(ONE)) {
      sided.put(number, term);
    }
  }

  /** Joins each sided term to the one above it whose name it takes up. */
  void seal(List<RecognisedTerm> terms) {
    sided.forEach(
        (number, term) -> {
          String label = term.labels().getOrDefault(Language.EN, "").toLowerCase(Locale.ROOT);
          boolean isBoth = label.startsWith(BOTH);
          Integer plain = byName.get(label.substring((isBoth ? BOTH : ONE).length()));
          List<TermId> above = term.ancestors();
          if (plain != null && above.contains(terms.get(plain).id())) {
            (isBoth ? both : one).putIfAbsent(plain, number);
          }
        });
  }

  /** The number of the term for this side; the term's own where there is none. */
  int on(@Nullable Laterality side, int number) {
    if (side == null) {
      return number;
    }
    return (side == Laterality.BILATERAL ? both : one).getOrDefault(number, number);
  }
}
