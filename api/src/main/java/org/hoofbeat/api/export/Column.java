package org.hoofbeat.api.export;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, found by walking the components of a row's record: a record inside gives a column for each of its
 * own components ({@code phenotype.id}), a list one cell with {@code |} between its items.
 *
 * @param path the accessors from the row to the value
 */
record Column(String name, List<RecordComponent> path) {

  static List<Column> of(Class<?> row) {
    List<Column> columns = new ArrayList<>();
    collect("", row, List.of(), columns);
    return List.copyOf(columns);
  }

  private static void collect(
      String prefix, Class<?> type, List<RecordComponent> path, List<Column> columns) {
    for (RecordComponent component : type.getRecordComponents()) {
      List<RecordComponent> longer = new ArrayList<>(path);
      longer.add(component);
      if (component.getType().isRecord()) {
        collect(prefix + component.getName() + ".", component.getType(), longer, columns);
      } else {
        columns.add(new Column(prefix + component.getName(), List.copyOf(longer)));
      }
    }
  }

  /** The cell of a row; empty for what is left out. */
  String cell(Object row) {
    Object value = row;
    for (RecordComponent component : path) {
      if (value == null) {
        return "";
      }
      value = read(component, value);
    }
    return text(value);
  }

  private static @Nullable Object read(RecordComponent component, Object from) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Column::text).map(Column::escaped).collect(Collectors.joining("|"));
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      map.forEach((key, one) -> sorted.put(String.valueOf(key), text(one)));
      return sorted.entrySet().stream()
          .map(entry -> escaped(entry.getKey() + "=" + entry.getValue()))
          .collect(Collectors.joining("|"));
    }
    if (value.getClass().isRecord()) {
      return of(value.getClass()).stream()
          .map(column -> column.cell(value))
          .filter(cell -> !cell.isEmpty())
          .collect(Collectors.joining(" "));
    }
    return String.valueOf(value);
  }

  private static String escaped(String item) {
    return item.replace("\\", "\\\\").replace("|", "\\|");
  }

  /** The row type of a {@code Page<Row>}. */
  static @Nullable Class<?> rowType(Type page) {
    return page instanceof ParameterizedType typed
            && typed.getActualTypeArguments()[0] instanceof Class<?> row
        ? row
        : null;
  }
}
