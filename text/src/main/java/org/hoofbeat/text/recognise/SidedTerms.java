package org.hoofbeat.text.recognise;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.column.ColumnReader;
import org.hoofbeat.text.column.ColumnWriter;
import org.hoofbeat.text.recognise.context.Laterality;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;
import org.jspecify.annotations.Nullable;

/**
 * Terms that have a narrower term of the same name for one side or for both: "undescended testes bilaterally" is bilateral
 * cryptorchidism. Read from the names alone; immutable.
 */
final class SidedTerms {

  private static final String BOTH = "bilateral ";
  private static final String ONE = "unilateral ";

  private final Map<Integer, Integer> both = new TreeMap<>();
  private final Map<Integer, Integer> one = new TreeMap<>();

  private SidedTerms() {}

  /** Joins each sided term to the one above it whose name it takes up; a term's number is its place. */
  static SidedTerms of(List<IndexedTerm> terms) {
    Map<String, Integer> byName = new HashMap<>();
    for (int number = 0; number < terms.size(); number++) {
      byName.put(label(terms.get(number)), number);
      for (IndexedName name : terms.get(number).names()) {
        if (name.language().equals(Language.EN)) {
          byName.putIfAbsent(name.text().toLowerCase(Locale.ROOT), number);
        }
      }
    }
    SidedTerms sided = new SidedTerms();
    for (int number = 0; number < terms.size(); number++) {
      String label = label(terms.get(number));
      boolean isBoth = label.startsWith(BOTH);
      if (isBoth || label.startsWith(ONE)) {
        Integer plain = byName.get(label.substring((isBoth ? BOTH : ONE).length()));
        if (plain != null && terms.get(number).ancestors().contains(terms.get(plain).id())) {
          (isBoth ? sided.both : sided.one).putIfAbsent(plain, number);
        }
      }
    }
    return sided;
  }

  static SidedTerms read(ColumnReader in) throws IOException {
    SidedTerms sided = new SidedTerms();
    fill(sided.both, in.ints(), in.ints());
    fill(sided.one, in.ints(), in.ints());
    return sided;
  }

  void write(ColumnWriter out) {
    for (Map<Integer, Integer> side : List.of(both, one)) {
      out.ints(side.keySet().stream().mapToInt(Integer::intValue).toArray());
      out.ints(side.values().stream().mapToInt(Integer::intValue).toArray());
    }
  }

  private static void fill(Map<Integer, Integer> side, int[] plain, int[] sided) {
    for (int i = 0; i < plain.length; i++) {
      side.put(plain[i], sided[i]);
    }
  }

  /** The number of the term for this side; the term's own where there is none. */
  int on(@Nullable Laterality side, int number) {
    if (side == null) {
      return number;
    }
    return (side == Laterality.BILATERAL ? both : one).getOrDefault(number, number);
  }

  /** True for a term that another one becomes where both sides are meant. */
  boolean isBoth(int number) {
    return both.containsValue(number);
  }

  private static String label(IndexedTerm term) {
    return term.labels().getOrDefault(Language.EN, "").toLowerCase(Locale.ROOT);
  }
}
