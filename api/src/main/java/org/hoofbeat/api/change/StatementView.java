package org.hoofbeat.api.change;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;

/**
 * A statement of any kind, as text by the name of its parts; empty parts are left out.
 *
 * @param kind {@code PhenotypeAnnotation}, {@code Mapping}…
 * @param terms the identifiers that are parts, with their names
 */
record StatementView(
    String kind, String source, String version, Map<String, String> parts, List<TermRef> terms) {

  static StatementView of(Stated<?> stated, Function<TermId, TermRef> names) {
    Statement statement = stated.statement();
    Map<String, String> parts = new TreeMap<>();
    List<TermRef> terms = new ArrayList<>();
    for (RecordComponent component : statement.getClass().getRecordComponents()) {
      Object value = read(component, statement);
      if (value instanceof TermId id) {
        terms.add(names.apply(id));
      }
      String text = text(value);
      if (!text.isEmpty()) {
        parts.put(component.getName(), text);
      }
    }
    return new StatementView(
        statement.getClass().getSimpleName(),
        stated.release().source(),
        stated.release().version(),
        parts,
        terms);
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    if (value == null || value instanceof Double number && number.isNaN()) {
      return "";
    }
    if (value instanceof Frequency frequency) {
      return frequency.text();
    }
    if (value instanceof List<?> list) {
      return String.join("|", list.stream().map(String::valueOf).toList());
    }
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty() ? "" : new TreeMap<>(map).toString();
    }
    return String.valueOf(value);
  }

  private static @org.jspecify.annotations.Nullable Object read(
      RecordComponent component, Object from) {
    try {
      return component.getAccessor().invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }
}
