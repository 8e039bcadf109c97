package org.hoofbeat.api.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hoofbeat.api.answer.Page;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;

/** A page over mappings as they are read: what stands before and after it is counted, not kept. Not thread-safe. */
final class MappingWindow implements Consumer<StatusFilter.Listed> {

  private final ServedBuild served;
  private final Language language;
  private final Paging paging;
  private final List<MappingView> items = new ArrayList<>();
  private int total;

  MappingWindow(ServedBuild served, Language language, Paging paging) {
    this.served = served;
    this.language = language;
    this.paging = paging;
  }

  @Override
  public void accept(StatusFilter.Listed listed) {
    if (total >= paging.offset() && items.size() < paging.limit()) {
      MappingFilter.refuseMoreThan(items.size());
      items.add(MappingView.of(served, language, listed.stated(), listed.status()));
    }
    total++;
  }

  Page<MappingView> page() {
    return new Page<>(served.ref(), language.tag(), total, paging.offset(), paging.limit(), items);
  }
}
