package org.hoofbeat.api.search;

import java.util.Locale;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.search.SearchHit;
import org.jspecify.annotations.Nullable;

/**
 * A term found.
 *
 * @param match why: {@code id}, {@code label}, {@code synonym}, {@code label_prefix}, {@code words}, {@code pinyin}…
 * @param matched the wording that matched
 * @param formerId the retired identifier that was typed, where one was
 */
public record SearchItem(TermRef term, String match, String matched, @Nullable String formerId) {

  static SearchItem of(SearchHit hit, Language language) {
    String english =
        language.equals(Language.ZH) && !hit.fallback() ? hit.labels().get(Language.EN) : null;
    TermRef term =
        new TermRef(
            hit.id().value(),
            hit.kind().label(),
            hit.label(),
            hit.fallback() ? true : null,
            english,
            hit.active() ? null : true);
    var former = hit.formerId();
    return new SearchItem(
        term,
        hit.match().name().toLowerCase(Locale.ROOT),
        hit.matched(),
        former == null ? null : former.value());
  }
}
