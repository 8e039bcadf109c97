package org.hoofbeat.text.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.form.ResourceLines;
import org.jspecify.annotations.Nullable;

/** The ranges of {@code reference-ranges.tsv} by the names of what is measured; each names its source. Immutable. */
final class ReferenceRanges {

  private static final int COLUMNS = 11;

  private final Map<String, List<ReferenceRange>> byName = new HashMap<>();

  /** The ranges of names of several things, those of each by themselves, in the order of the list. */
  private final Map<String, Collection<List<ReferenceRange>>> ambiguous = new HashMap<>();

  /** Names that mean something else in another specimen, without the specimen: 比重 of 尿比重. */
  private final Set<String> ofSpecimens = new HashSet<>();

  ReferenceRanges() {
    for (String line : ResourceLines.of(ReferenceRanges.class, "reference-ranges.tsv")) {
      String[] cells = line.split("\t", -1);
      if (cells.length != COLUMNS) {
        throw new IllegalStateException("A range has " + cells.length + " columns: " + line);
      }
      ReferenceRange range = range(cells);
      range
          .names()
          .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(range));
    }
    byName.keySet().forEach(this::addOfSpecimen);
    byName.forEach(
        (name, all) -> {
          Map<List<String>, List<ReferenceRange>> byScale = new LinkedHashMap<>();
          all.forEach(
              range -> byScale.computeIfAbsent(scale(range), s -> new ArrayList<>()).add(range));
          if (byScale.size() > 1) {
            ambiguous.put(name, byScale.values());
          }
        });
  }

  /** What is measured, and in what. */
  private static List<String> scale(ReferenceRange range) {
    return List.of(range.code(), range.units().keySet().iterator().next());
  }

  private void addOfSpecimen(String name) {
    for (Specimen specimen : Specimen.values()) {
      if (!specimen.prefix().isEmpty() && name.startsWith(specimen.prefix())) {
        ofSpecimens.add(name.substring(specimen.prefix().length()));
      }
    }
  }

  /** All names, those that need a specimen to mean something among them. */
  Collection<String> names() {
    Set<String> names = new HashSet<>(byName.keySet());
    names.addAll(ofSpecimens);
    return names;
  }

  /** What a name that begins at {@code start} measures here, 尿比重 for 比重 after 尿常规:; empty if nothing. */
  String measured(String name, String folded, int start) {
    if (ofSpecimens.contains(name)) {
      String ofSpecimen = Specimen.of(folded, start).prefix() + name;
      if (byName.containsKey(ofSpecimen)) {
        return ofSpecimen;
      }
    }
    return byName.containsKey(name) ? name : "";
  }

  List<ReferenceRange> of(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /**
   * The ranges of what the name means here: MCV in m/s is a nerve's, in fl a red cell's; a temperature in °F has its own. Where no unit tells, the first of
   * whose order the value is.
   */
  List<ReferenceRange> of(String name, String folded, int valueEnd, double value) {
    Collection<List<ReferenceRange>> meanings = ambiguous.getOrDefault(name, List.of());
    for (List<ReferenceRange> meaning : meanings) {
      String unit = unit(meaning.get(0).units(), folded, valueEnd);
      if (unit != null && !unit.isEmpty()) {
        return meaning;
      }
    }
    return meanings.stream()
        .filter(meaning -> meaning.stream().anyMatch(range -> BareValue.isOfOrder(range, value)))
        .findFirst()
        .orElseGet(() -> meanings.isEmpty() ? of(name) : meanings.iterator().next());
  }

  /** The longest of the units that stands here, null if none does. */
  static @Nullable String unit(Map<String, Double> units, String folded, int at) {
    return units.keySet().stream()
        .filter(unit -> folded.startsWith(unit, at) && !goesOn(folded, at, unit))
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }

  /** "f" in "38.5 for 3 days" is no unit; H and L after one are the laboratory's flags. */
  private static boolean goesOn(String folded, int at, String unit) {
    int end = at + unit.length();
    return !unit.isEmpty()
        && end < folded.length()
        && isLetter(folded.charAt(end - 1))
        && isLetter(folded.charAt(end))
        && "hl".indexOf(folded.charAt(end)) < 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static ReferenceRange range(String[] cells) {
    String[] high = cells[7].split("<", 2);
    Sex sex = cells[3].equals("F") ? Sex.FEMALE : cells[3].equals("M") ? Sex.MALE : null;
    return new ReferenceRange(
        cells[0],
        List.of(fold(cells[1]).split("\\|")),
        units(fold(cells[2])),
        sex,
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]),
        number(cells[6]),
        number(high[0]),
        high.length == 1 ? null : number(high[1]),
        degrees(cells[8], number(cells[6]), Double.POSITIVE_INFINITY),
        degrees(cells[9], number(high[0]), Double.NEGATIVE_INFINITY),
        cells[10]);
  }

  private static Map<String, Double> units(String cell) {
    Map<String, Double> units = new LinkedHashMap<>();
    for (String unit : cell.split("\\|", -1)) {
      int equals = unit.indexOf('=');
      units.put(
          equals < 0 ? unit : unit.substring(0, equals),
          equals < 0 ? 1.0 : Double.parseDouble(unit.substring(equals + 1)));
    }
    return units;
  }

  private static String fold(String text) {
    return FoldedText.of(text).text();
  }

  private static @Nullable Double number(String cell) {
    return cell.isEmpty() ? null : Double.valueOf(cell);
  }

  /** Findings by the limits that they are told after; the first without one has that of the range. */
  private static NavigableMap<Double, TermId> degrees(
      String cell, @Nullable Double limit, double unlimited) {
    NavigableMap<Double, TermId> degrees = new TreeMap<>();
    for (String part : cell.isEmpty() ? new String[0] : cell.split("\\|")) {
      int equals = part.indexOf('=');
      double plain = limit == null ? unlimited : limit;
      degrees.put(
          equals < 0 ? plain : Double.parseDouble(part.substring(0, equals)),
          new TermId(part.substring(equals + 1)));
    }
    return degrees;
  }
}
