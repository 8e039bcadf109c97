package org.hoofbeat.api.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.name.OwnNames;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.search.MatchKind;
import org.hoofbeat.text.search.SearchAnswer;
import org.hoofbeat.text.search.SearchHit;
import org.hoofbeat.text.search.SearchRequest;

/**
 * What the index finds, with the terms that curators gave a fitting name: behind labels and synonyms that are the text, before
 * the rest; without those that the text is a wrong name of. The order does not depend on the page.
 */
public final class NamedHits {

  private static final int MOST_OWN = 20;

  private NamedHits() {}

  /** @param total with the own ones that the index did not find among what was read */
  public record Hits(long total, List<SearchItem> items) {}

  public static Hits find(ServedBuild served, SearchRequest request, OwnNames own) {
    Language language = request.language();
    List<OwnNames.Found> fitting =
        own.find(request.text()).stream()
            .filter(found -> fits(served, request, found))
            .limit(MOST_OWN)
            .toList();
    Set<TermId> wrong = own.notMeantBy(request.text());
    if (fitting.isEmpty() && wrong.isEmpty()) {
      SearchAnswer answer = served.index().search(request);
      return new Hits(
          answer.total(), answer.hits().stream().map(hit -> SearchItem.of(hit, language)).toList());
    }
    int seen = Math.min(SearchRequest.MAX_SIZE, request.offset() + request.size());
    SearchAnswer answer = served.index().search(request.page(0, seen));
    List<SearchItem> same = new ArrayList<>();
    List<SearchItem> rest = new ArrayList<>();
    int left = 0;
    for (SearchHit hit : answer.hits()) {
      if (wrong.contains(hit.id())) {
        left++;
        continue;
      }
      boolean isText = hit.match().compareTo(MatchKind.SYNONYM) <= 0;
      (isText ? same : rest).add(SearchItem.of(hit, language));
    }
    Set<String> shown = ids(same);
    Set<String> indexed = ids(rest);
    List<SearchItem> all = new ArrayList<>(same);
    int unknown = 0;
    for (OwnNames.Found found : fitting) {
      if (shown.add(found.term().value())) {
        all.add(item(served, language, found));
        unknown += indexed.contains(found.term().value()) ? 0 : 1;
      }
    }
    rest.stream().filter(item -> shown.add(item.term().id())).forEach(all::add);
    List<SearchItem> page = all.stream().skip(request.offset()).limit(request.size()).toList();
    return new Hits(answer.total() + unknown - left, page);
  }

  private static Set<String> ids(List<SearchItem> items) {
    Set<String> ids = new HashSet<>();
    items.forEach(item -> ids.add(item.term().id()));
    return ids;
  }

  private static SearchItem item(ServedBuild served, Language language, OwnNames.Found found) {
    TermRef term = served.names().ref(found.term(), language);
    MatchKind match = found.whole() ? MatchKind.SYNONYM : MatchKind.NAME_PREFIX;
    return new SearchItem(term, match.name().toLowerCase(Locale.ROOT), found.text(), null);
  }

  private static boolean fits(ServedBuild served, SearchRequest request, OwnNames.Found found) {
    boolean prefix =
        request.prefixes().isEmpty() || request.prefixes().contains(found.term().prefix());
    var branch = request.branch();
    boolean under =
        branch == null
            || branch.equals(found.term())
            || served.ancestry().ancestors(found.term()).containsKey(branch);
    String kind = served.names().ref(found.term(), request.language()).kind();
    boolean kinds =
        request.kinds().isEmpty()
            || request.kinds().stream()
                .map(ConceptKind::label)
                .anyMatch(label -> label.equals(kind));
    return prefix && under && kinds;
  }
}
