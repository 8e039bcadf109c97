package org.hoofbeat.api.fhir.graph;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.code.Selection;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.search.SearchAnswer;
import org.hoofbeat.text.search.SearchHit;
import org.hoofbeat.text.search.SearchRequest;
import org.hoofbeat.text.search.TermIndex;
import org.jspecify.annotations.Nullable;

/** The concepts of a vocabulary that a text finds, best first, read from the search index page by page. */
final class SearchSelection implements Selection {

  private static final int FIRST = 20;
  private static final int PAGE = 200;

  /** The index gives no hits beyond; the total is told all the same. */
  private static final int WINDOW = 100_000;

  private final TermIndex index;
  private final SearchRequest request;
  private final Function<TermId, CodedConcept> concepts;
  private final SearchAnswer first;
  private @Nullable Set<String> codes;

  SearchSelection(
      TermIndex index, String text, String prefix, Function<TermId, CodedConcept> concepts) {
    if (text.length() > SearchRequest.MAX_TEXT) {
      throw TerminologyFailure.badRequest(
          "A filter of " + text.length() + " characters; at most " + SearchRequest.MAX_TEXT);
    }
    this.index = index;
    this.concepts = concepts;
    this.request =
        new SearchRequest(text, Language.EN, Set.of(prefix), Set.of(), null, false, 0, FIRST);
    this.first = index.search(request);
  }

  @Override
  public int size() {
    return (int) Math.min(first.total(), Integer.MAX_VALUE);
  }

  @Override
  public boolean contains(CodedConcept concept) {
    Set<String> known = codes;
    if (known == null) {
      if (size() > WINDOW) {
        throw TerminologyFailure.of(
            422,
            Issue.error(
                IssueType.TOOCOSTLY, "The text finds " + size() + " codes; make it longer"));
      }
      known = new HashSet<>();
      for (CodedConcept found : concepts()) {
        known.add(found.code());
      }
      codes = known;
    }
    return known.contains(concept.code());
  }

  @Override
  public Iterable<? extends CodedConcept> concepts() {
    return Hits::new;
  }

  private final class Hits implements Iterator<CodedConcept> {

    private List<SearchHit> page = first.hits();
    private int start;
    private int at;

    @Override
    public boolean hasNext() {
      if (at == page.size() && start + at < Math.min(first.total(), WINDOW) && at > 0) {
        start += at;
        at = 0;
        page = index.search(request.page(start, PAGE)).hits();
      }
      return at < page.size();
    }

    @Override
    public CodedConcept next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return concepts.apply(page.get(at++).id());
    }
  }
}
