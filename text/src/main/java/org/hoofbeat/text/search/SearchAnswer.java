package org.hoofbeat.text.search;

import java.util.List;

/**
 * A page of hits.
 *
 * @param total all terms that match, whatever the page
 */
public record SearchAnswer(SearchRequest request, long total, List<SearchHit> hits) {

  public SearchAnswer {
    hits = List.copyOf(hits);
  }
}
