package org.hoofbeat.exchange.sssom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/** Rows as they are read: good ones with their places, the others with what is wrong with them. */
final class RowsRead {

  static final int MOST_ROWS = 1_000_000;

  private final List<String> required;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final Refused refused = new Refused();

  /** Slots that some row has, refused or not. */
  private final Set<String> slots = new HashSet<>();

  /** @param required slots without which a row is refused */
  RowsRead(List<String> required) {
    this.required = required;
  }

  /** @param place where the row stands, {@code Line 8} */
  void add(String place, Map<String, String> row) {
    if (rows.size() + refused.count() >= MOST_ROWS) {
      throw new HoofbeatFailure(ErrorCode.LIMIT, "More than " + MOST_ROWS + " mappings in one set");
    }
    slots.addAll(row.keySet());
    keep(place, row, RowCheck.fault(row, required));
  }

  void refuse(String place, String reason) {
    refused.add(place, reason);
  }

  private void keep(String place, Map<String, String> row, @Nullable String fault) {
    if (fault == null) {
      rows.add(row);
      places.add(place);
    } else {
      refused.add(place, fault);
    }
  }

  /** The set under its head; what the head states for every row is written into the rows. */
  MappingFile under(Map<String, Object> head, List<String> notices) {
    propagate(head);
    Set<String> declared = new LinkedHashSet<>(Slots.BUILT_IN);
    if (head.get("curie_map") instanceof Map<?, ?> map) {
      map.keySet().forEach(prefix -> declared.add(String.valueOf(prefix)));
    }
    List<Map<String, String>> read = List.copyOf(rows);
    List<String> from = List.copyOf(places);
    rows.clear();
    places.clear();
    for (int i = 0; i < read.size(); i++) {
      keep(from.get(i), read.get(i), RowCheck.undeclared(read.get(i), declared));
    }
    return plain(head, notices);
  }

  /** The set as it is, without a look at prefixes. */
  MappingFile plain(Map<String, Object> head, List<String> notices) {
    return new MappingFile(new MappingSet(head, rows), places, refused, notices);
  }

  /** A slot of the head goes into every row, unless some row has it already; then it is of the set alone. */
  private void propagate(Map<String, Object> head) {
    for (String slot : Slots.PROPAGATED) {
      Object value = head.get(slot);
      if (value != null && !slots.contains(slot) && !rows.isEmpty()) {
        String cell = Slots.cell(value);
        rows.forEach(row -> row.put(slot, cell));
        head.remove(slot);
      }
    }
  }
}
