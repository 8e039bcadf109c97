package org.hoofbeat.api.patient;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Counts of patients in which no count from 1 to 4 can be read, or be had by taking the others from the total.
 *
 * <p>Where each patient has one value, all smaller counts are put together; where their sum is small itself, the smallest of
 * the others join it until it is not. Which values are in it, and how many, is not told. Where a patient may have several
 * values, a count is left out when it is small or when that of the patients without the value is.
 *
 * @param named counts that may be shown, largest first
 * @param others patients who have a value that is not named; 0 where each may have several
 */
record SmallCells(List<Cell> named, int others) {

  /** Smaller counts are hidden. */
  static final int LEAST = 5;

  private static final Comparator<Cell> LARGEST_FIRST =
      Comparator.comparingInt(Cell::patients).reversed().thenComparing(Cell::value);

  record Cell(String value, int patients) {}

  SmallCells {
    named = List.copyOf(named);
  }

  /** True for a count that may be shown beside nothing else. */
  static boolean mayShow(int patients) {
    return patients == 0 || patients >= LEAST;
  }

  /** For values of which each patient has exactly one; their sum is known. */
  static SmallCells ofOne(Map<String, Integer> counts) {
    Deque<Cell> named = new ArrayDeque<>(sorted(counts));
    int others = 0;
    while (!named.isEmpty()
        && (named.getLast().patients() < LEAST || (others > 0 && others < LEAST))) {
      others += named.removeLast().patients();
    }
    return new SmallCells(List.copyOf(named), others);
  }

  /** For values of which each of the patients has any number. */
  static SmallCells ofMany(Map<String, Integer> counts, int patients) {
    return new SmallCells(
        sorted(counts).stream()
            .filter(cell -> cell.patients() >= LEAST && mayShow(patients - cell.patients()))
            .toList(),
        0);
  }

  private static List<Cell> sorted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> new Cell(count.getKey(), count.getValue()))
        .sorted(LARGEST_FIRST)
        .toList();
  }
}
