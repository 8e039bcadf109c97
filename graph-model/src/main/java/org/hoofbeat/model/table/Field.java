package org.hoofbeat.model.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.GraphTable.Column;
import org.hoofbeat.model.graph.GraphTable.Type;
import org.jspecify.annotations.Nullable;

/** One property of a row: its column and how it is read off the record. */
record Field<S>(Column column, Value<S> value) {

  /** Reads a value as the writer takes it: String, List of String, Long, Double, Boolean or null. */
  interface Value<S> {
    @Nullable Object of(S statement);
  }

  static <S> Field<S> text(String name, Value<S> value) {
    return new Field<>(new Column(name, Type.STRING), value);
  }

  static <S> Field<S> name(String name, Function<S, Enum<?>> value) {
    return text(name, statement -> value.apply(statement).name());
  }

  static <S> Field<S> flag(String name, Value<S> value) {
    return new Field<>(new Column(name, Type.BOOLEAN), value);
  }

  /** NaN is left out. */
  static <S> Field<S> number(String name, ToDoubleFunction<S> value) {
    return new Field<>(
        new Column(name, Type.DOUBLE),
        statement -> {
          double number = value.applyAsDouble(statement);
          return Double.isNaN(number) ? null : (Object) number;
        });
  }

  /** Negative counts mean "not stated" and are left out. */
  static <S> Field<S> count(String name, ToDoubleFunction<S> value) {
    return new Field<>(
        new Column(name, Type.LONG),
        statement -> {
          long count = (long) value.applyAsDouble(statement);
          return count < 0 ? null : (Object) count;
        });
  }

  /** Empty lists are left out. */
  static <S> Field<S> texts(String name, Function<S, List<String>> value) {
    return new Field<>(new Column(name, Type.STRINGS), statement -> orNull(value.apply(statement)));
  }

  static <S> Field<S> terms(String name, Function<S, List<TermId>> value) {
    return texts(name, statement -> value.apply(statement).stream().map(TermId::value).toList());
  }

  /** A map as name, value, name, value…; in the map's own order, which is sorted in every record. */
  static <S> Field<S> details(Function<S, Map<String, String>> value) {
    return texts("details", statement -> flat(value.apply(statement)));
  }

  static @Nullable String idOf(@Nullable TermId id) {
    return id == null ? null : id.value();
  }

  static List<String> flat(Map<String, ?> map) {
    if (map.isEmpty()) {
      return List.of();
    }
    List<String> flat = new ArrayList<>(2 * map.size());
    map.forEach(
        (name, value) -> {
          flat.add(name);
          flat.add(value.toString());
        });
    return flat;
  }

  private static @Nullable Object orNull(List<String> list) {
    return list.isEmpty() ? null : list;
  }
}
