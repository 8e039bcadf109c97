package org.hoofbeat.exchange.sssom;

import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/** What must hold of a row. */
final class RowCheck {

  private RowCheck() {}

  /** @param place where the row stands, {@code Line 8} */
  static void check(Map<String, String> row, String place) {
    for (String slot : Slots.REQUIRED) {
      if (!row.containsKey(slot)) {
        throw bad(place + ": '" + slot + "' is missing");
      }
    }
    String confidence = row.get("confidence");
    if (confidence != null && !isShare(confidence)) {
      throw bad(place + ": not a confidence from 0 to 1: '" + shown(confidence) + "'");
    }
    String modifier = row.get("predicate_modifier");
    if (modifier != null && !modifier.equals("Not")) {
      throw bad(place + ": not a predicate modifier: '" + shown(modifier) + "'\nMaybe Not.");
    }
  }

  /** @param number of the row, 1 for the first under the column names */
  static void checkPrefixes(Map<String, String> row, Set<String> declared, int number) {
    for (String slot : Slots.REFERENCES) {
      String cell = row.get(slot);
      if (cell == null) {
        continue;
      }
      for (String reference : cell.split("(?<!\\\\)\\|")) {
        int colon = reference.indexOf(':');
        boolean address = reference.startsWith("http://") || reference.startsWith("https://");
        if (!address && (colon < 1 || !declared.contains(reference.substring(0, colon)))) {
          throw bad(
              "Mapping "
                  + number
                  + ": the prefix of '"
                  + shown(reference)
                  + "' in "
                  + slot
                  + " is not declared\nMaybe add it to curie_map.");
        }
      }
    }
  }

  private static boolean isShare(String text) {
    try {
      double value = Double.parseDouble(text);
      return value >= 0 && value <= 1;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String shown(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private static HoofbeatFailure bad(String message) {
    return new HoofbeatFailure(ErrorCode.BAD_REQUEST, message);
  }
}
