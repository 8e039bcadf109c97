package org.hoofbeat.exchange.sssom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mapping set: what its head says, and its rows by slot name.
 *
 * @param head metadata as YAML has it: text, lists and maps of text
 * @param rows cells as written, multivalued ones with {@code |} and its escapes; slots without a value are left out
 */
public record MappingSet(Map<String, Object> head, List<Map<String, String>> rows) {

  public MappingSet {
    head = Collections.unmodifiableMap(new LinkedHashMap<>(head));
    List<Map<String, String>> copies = new ArrayList<>(rows.size());
    rows.forEach(row -> copies.add(Collections.unmodifiableMap(new LinkedHashMap<>(row))));
    rows = Collections.unmodifiableList(copies);
  }

  /** The prefixes that the head declares, with the addresses they stand for. */
  public Map<String, String> curieMap() {
    Map<String, String> declared = new LinkedHashMap<>();
    if (head.get("curie_map") instanceof Map<?, ?> map) {
      map.forEach(
          (prefix, address) -> declared.put(String.valueOf(prefix), String.valueOf(address)));
    }
    return declared;
  }
}
