package org.hoofbeat.exchange.sssom;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of a row; says what is wrong with it, null where nothing is. */
final class RowCheck {

  private RowCheck() {}

  static @Nullable String fault(Map<String, String> row, List<String> required) {
    for (String slot : required) {
      if (!row.containsKey(slot)) {
        return "'" + slot + "' is missing";
      }
    }
    String confidence = row.get("confidence");
    if (confidence != null && !isShare(confidence)) {
      return "not a confidence from 0 to 1: '" + shown(confidence) + "'";
    }
    String modifier = row.get("predicate_modifier");
    if (modifier != null && !modifier.equals("Not")) {
      return "not a predicate modifier: '" + shown(modifier) + "'\nMaybe Not.";
    }
    return null;
  }

  /** An identifier whose prefix the set does not declare. */
  static @Nullable String undeclared(Map<String, String> row, Set<String> declared) {
    for (String slot : Slots.REFERENCES) {
      String cell = row.get(slot);
      if (cell == null) {
        continue;
      }
      for (String reference : cell.split("(?<!\\\\)\\|")) {
        int colon = reference.indexOf(':');
        boolean address = reference.startsWith("http://") || reference.startsWith("https://");
        if (!address && (colon < 1 || !declared.contains(reference.substring(0, colon)))) {
          return "the prefix of '"
              + shown(reference)
              + "' in "
              + slot
              + " is not declared\nMaybe add it to curie_map.";
        }
      }
    }
    return null;
  }

  private static boolean isShare(String text) {
    try {
      double value = Double.parseDouble(text);
      return value >= 0 && value <= 1;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  static String shown(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
