package org.hoofbeat.loaders.table;

import java.util.HashMap;
import java.util.Map;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Frequency;

/**
 * Reads HPO's frequency cells: {@code 3/7}, {@code 45%}, an HPO term, empty or {@code -}. Remembers what it has read. One
 * instance a load, used by one thread.
 */
public final class FrequencyCells {

  private static final int MAX_DIGITS = 9;

  private final Map<String, Frequency> known = new HashMap<>();

  /** The frequency; a cell of another shape is reported and gives an unstated frequency that keeps the text. */
  public Frequency read(String cell, StatementSink sink) {
    if (cell.isEmpty() || cell.equals("-")) {
      return Frequency.UNSTATED;
    }
    Frequency frequency = known.get(cell);
    if (frequency == null) {
      frequency = parse(cell);
      known.put(cell, frequency);
    }
    if (!frequency.isCounted() && Double.isNaN(frequency.percent()) && frequency.term() == null) {
      sink.issue(
          LoadIssue.Kind.MALFORMED_VALUE,
          cell,
          "not a frequency such as 3/7, 45% or HP:0040281; kept as unstated");
    }
    return frequency;
  }

  private static Frequency parse(String cell) {
    Frequency unreadable = new Frequency(-1, -1, Double.NaN, null, cell);
    int slash = cell.indexOf('/');
    if (slash > 0) {
      int n = number(cell.substring(0, slash));
      int m = number(cell.substring(slash + 1));
      return n < 0 || m < n ? unreadable : new Frequency(n, m, Double.NaN, null, cell);
    }
    if (cell.endsWith("%")) {
      double percent = decimal(cell.substring(0, cell.length() - 1).strip());
      return percent >= 0 && percent <= 100 ? Frequency.ofPercent(percent, cell) : unreadable;
    }
    return TermId.find(cell).map(Frequency::of).orElse(unreadable);
  }

  private static int number(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(text) : -1;
  }

  private static double decimal(String text) {
    boolean plain = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    try {
      return plain ? Double.parseDouble(text) : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
