package org.hoofbeat.model.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the graph holds it.
 *
 * @param type the relationship's type, {@code HAS_PHENOTYPE}
 * @param subject the concept it starts at
 * @param object the concept it ends at; null where it ends at a node of its own, whose properties are the values
 * @param values properties by name: String, List of String, Long, Double, Boolean; what is absent was null or empty
 */
public record StoredRow(
    String type,
    TermId subject,
    @Nullable TermId object,
    Map<String, ? extends @Nullable Object> values) {

  /** The key of the release that makes the statement. */
  public String release() {
    return text("release");
  }

  TermId end() {
    if (object == null) {
      throw missing("end");
    }
    return object;
  }

  String text(String name) {
    String text = findText(name);
    if (text == null) {
      throw missing(name);
    }
    return text;
  }

  @Nullable String findText(String name) {
    return (String) values.get(name);
  }

  @Nullable TermId findTerm(String name) {
    String text = findText(name);
    return text == null ? null : new TermId(text);
  }

  <E extends Enum<E>> E name(String name, Class<E> type) {
    return Enum.valueOf(type, text(name));
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  double number(String name) {
    Object number = values.get(name);
    return number == null ? Double.NaN : ((Number) number).doubleValue();
  }

  int count(String name) {
    Object count = values.get(name);
    return count == null ? -1 : Math.toIntExact(((Number) count).longValue());
  }

  List<String> texts(String name) {
    return listOf(values.get(name));
  }

  List<TermId> terms(String name) {
    return texts(name).stream().map(TermId::new).toList();
  }

  Map<String, String> details() {
    return mapOf(texts("details"));
  }

  static Map<String, String> mapOf(List<String> flat) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      map.put(flat.get(i), flat.get(i + 1));
    }
    return map;
  }

  @SuppressWarnings("unchecked")
  static List<String> listOf(@Nullable Object value) {
    return value == null ? List.of() : (List<String>) value;
  }

  private HoofbeatFailure missing(String name) {
    return new HoofbeatFailure(
        ErrorCode.BAD_STATE,
        "The graph is not as this version writes it: "
            + type
            + " of "
            + subject
            + " has no "
            + name
            + "\nMaybe load the sources again with this version.");
  }
}
