package org.hoofbeat.api.answer;

import java.util.List;
import java.util.function.Function;

/**
 * The first items of a list with the number of all of them.
 *
 * @param total how many there are
 */
public record Capped<T>(int total, List<T> items) {

  public Capped {
    items = List.copyOf(items);
  }

  /** The first {@code cap} items, each turned into what is shown. */
  public static <S, T> Capped<T> of(List<S> all, int cap, Function<? super S, ? extends T> view) {
    List<T> items = all.stream().limit(cap).<T>map(view::apply).toList();
    return new Capped<>(all.size(), items);
  }
}
