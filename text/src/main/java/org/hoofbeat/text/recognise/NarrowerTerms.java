package org.hoofbeat.text.recognise;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.column.ColumnReader;
import org.hoofbeat.text.column.ColumnWriter;
import org.hoofbeat.text.measure.Patient;
import org.hoofbeat.text.recognise.context.Laterality;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;
import org.jspecify.annotations.Nullable;

/**
 * Terms that have a narrower term of the same name for one side, for both or for the time before birth, the first weeks or the first year of life: "undescended
 * testes bilaterally" is bilateral cryptorchidism, feeding difficulties at three months are those of infancy. Read from the
 * names alone; immutable.
 */
final class NarrowerTerms {

  /** What a narrower name has before or behind the broader one. */
  private enum Kind {
    BOTH_SIDES("bilateral ", "", true),
    ONE_SIDE("unilateral ", "", true),
    UNBORN("fetal ", "", false),
    NEWBORN("neonatal ", "", false),
    INFANT("", " in infancy", false);

    private final String before;
    private final String behind;

    /** Any name of the broader term counts, else only its label: apnea, "apneic episodes", is no less apnea in infancy. */
    private final boolean ofSides;

    Kind(String before, String behind, boolean ofSides) {
      this.before = before;
      this.behind = behind;
      this.ofSides = ofSides;
    }

    /** The broader name; null where this one is not of the kind. */
    @Nullable String broader(String name) {
      return name.startsWith(before) && name.endsWith(behind) && !name.startsWith(OF_CHILDREN)
          ? name.substring(before.length(), name.length() - behind.length())
          : null;
    }
  }

  /** Said of children alone: the broader name says it already. */
  private static final String OF_CHILDREN = "failure to thrive";

  private static final double INFANT_YEARS = 1;

  private final List<Map<Integer, Integer>> byKind =
      Stream.generate(() -> (Map<Integer, Integer>) new TreeMap<Integer, Integer>())
          .limit(Kind.values().length)
          .toList();

  private NarrowerTerms() {}

  /** Joins each narrower term to the one whose name it takes up, one of a side to one above it; a term's number is its place. */
  static NarrowerTerms of(List<IndexedTerm> terms) {
    Map<String, Integer> byLabel = new HashMap<>();
    for (int number = 0; number < terms.size(); number++) {
      byLabel.put(label(terms.get(number)), number);
    }
    Map<String, Integer> byName = new HashMap<>(byLabel);
    for (int number = 0; number < terms.size(); number++) {
      for (IndexedName name : terms.get(number).names()) {
        if (name.language().equals(Language.EN)) {
          byName.putIfAbsent(name.text().toLowerCase(Locale.ROOT), number);
        }
      }
    }
    NarrowerTerms narrower = new NarrowerTerms();
    for (int number = 0; number < terms.size(); number++) {
      for (Kind kind : Kind.values()) {
        String name = kind.broader(label(terms.get(number)));
        Integer broader = name == null ? null : (kind.ofSides ? byName : byLabel).get(name);
        // HPO has fetal pleural effusion beside pleural effusion, not below it.
        if (broader != null
            && (!kind.ofSides || terms.get(number).ancestors().contains(terms.get(broader).id()))) {
          narrower.of(kind).putIfAbsent(broader, number);
        }
      }
    }
    return narrower;
  }

  static NarrowerTerms read(ColumnReader in) throws IOException {
    NarrowerTerms narrower = new NarrowerTerms();
    for (Kind kind : Kind.values()) {
      int[] broader = in.ints();
      int[] numbers = in.ints();
      for (int i = 0; i < broader.length; i++) {
        narrower.of(kind).put(broader[i], numbers[i]);
      }
    }
    return narrower;
  }

  void write(ColumnWriter out) {
    for (Map<Integer, Integer> kind : byKind) {
      out.ints(kind.keySet().stream().mapToInt(Integer::intValue).toArray());
      out.ints(kind.values().stream().mapToInt(Integer::intValue).toArray());
    }
  }

  private Map<Integer, Integer> of(Kind kind) {
    return byKind.get(kind.ordinal());
  }

  /** The number of the term for this side; the term's own where there is none. */
  int on(@Nullable Laterality side, int number) {
    if (side == null) {
      return number;
    }
    return of(side == Laterality.BILATERAL ? Kind.BOTH_SIDES : Kind.ONE_SIDE)
        .getOrDefault(number, number);
  }

  /** The number of the term for a patient of this age in years, below 0 before birth; the term's own where there is none or no age is told. */
  int at(@Nullable Double age, int number) {
    if (age == null || age >= INFANT_YEARS) {
      return number;
    }
    if (age < 0) {
      return of(Kind.UNBORN).getOrDefault(number, number);
    }
    int ofInfants = of(Kind.INFANT).getOrDefault(number, number);
    return age < Patient.NEWBORN_YEARS
        ? of(Kind.NEWBORN).getOrDefault(number, ofInfants)
        : ofInfants;
  }

  /** True for a term that another one becomes where both sides are meant. */
  boolean isBoth(int number) {
    return of(Kind.BOTH_SIDES).containsValue(number);
  }

  private static String label(IndexedTerm term) {
    return term.labels().getOrDefault(Language.EN, "").toLowerCase(Locale.ROOT);
  }
}
