package org.hoofbeat.api.answer;

import java.util.List;
import java.util.function.Function;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;

/**
 * One page of a list.
 *
 * @param lang the language of names in it
 * @param total how many items there are in all
 */
public record Page<T>(
    BuildRef build, String lang, int total, int offset, int limit, List<T> items) {

  public Page {
    items = List.copyOf(items);
  }

  /** Cuts the page out of the whole list and turns only what is shown into its view. */
  public static <S, T> Page<T> of(
      ServedBuild served,
      Language language,
      List<S> all,
      Paging paging,
      Function<? super S, ? extends T> view) {
    List<T> items =
        all.stream().skip(paging.offset()).limit(paging.limit()).<T>map(view::apply).toList();
    return new Page<>(
        served.ref(), language.tag(), all.size(), paging.offset(), paging.limit(), items);
  }
}
