package org.hoofbeat.text.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Bits;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.NameKey;
import org.hoofbeat.text.term.IndexedTerm;
import org.jspecify.annotations.Nullable;

/**
 * The search index of one build, opened read-only and memory-mapped.
 *
 * <p>Safe for concurrent use until closed. Answers depend on the terms indexed and the request only: kinds of match in the
 * order of {@link MatchKind}, within a kind live terms first, short labels first, then by kind of concept and id; a page is
 * a window on that one order. Example: {@code search(SearchRequest.of("癫痫", Language.ZH).in("HP"))} begins with the term
 * whose Chinese label that is.
 */
public final class TermIndex implements AutoCloseable {

  /** Fewer hits than this, and wordings with small typos are looked for as well. */
  private static final int FUZZY_BELOW = 5;

  private final IndexFormat format;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Acceptance acceptance;

  private TermIndex(IndexFormat format, DirectoryReader reader) {
    this.format = format;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
    this.acceptance = new Acceptance(reader);
  }

  /** Opens an index folder; throws {@link HoofbeatFailure} where it is missing or of another format. */
  public static TermIndex open(Path folder) {
    IndexFormat format = IndexFormat.read(folder);
    try {
      return new TermIndex(format, DirectoryReader.open(new MMapDirectory(folder)));
    } catch (IOException | IllegalArgumentException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "Cannot open the search index in "
              + folder
              + ": "
              + e.getMessage()
              + "\nMaybe load again.",
          e);
    }
  }

  /** What the folder says of itself. */
  public IndexFormat format() {
    return format;
  }

  /** Searches as typed; an empty text matches nothing. */
  public SearchAnswer search(SearchRequest request) {
    QueryPlan plan = QueryPlan.exact(request.text());
    if (plan.key().isEmpty() && TermId.find(request.text()).isEmpty()) {
      return new SearchAnswer(request, 0, List.of());
    }
    Bits accepted = acceptance.of(request);
    int end = request.offset() + request.size();
    try {
      Matches matches = Matches.all(searcher, plan, accepted, end);
      if (matches.total() < FUZZY_BELOW && !nameExactly(matches)) {
        plan = QueryPlan.fuzzy(request.text(), this::isKnown);
        matches = Matches.all(searcher, plan, accepted, end);
      }
      List<SearchHit> hits = new ArrayList<>();
      for (int i = request.offset(); i < matches.best().size(); i++) {
        hits.add(hit(matches.best().get(i), plan.key(), request));
      }
      return new SearchAnswer(request, matches.total(), hits);
    } catch (IOException e) {
      throw new UncheckedIOException("While searching '" + request.text() + "'", e);
    }
  }

  private static boolean nameExactly(Matches matches) {
    return !matches.best().isEmpty()
        && matches.best().get(0).kind().compareTo(MatchKind.LABEL_PREFIX) < 0;
  }

  /** The term with this identifier, or that replaces it. Its ancestors are not kept in the index: the list is empty. */
  public Optional<IndexedTerm> find(TermId id) {
    String value = id.value().toLowerCase(Locale.ROOT);
    Optional<IndexedTerm> live = first(new TermQuery(new Term(IndexField.ID, value)));
    return live.isPresent() ? live : first(new TermQuery(new Term(IndexField.FORMER, value)));
  }

  /** A term with how the text matched it. */
  record MatchedTerm(IndexedTerm term, MatchKind kind) {}

  /** Terms one of whose wordings has the key of the text, in one identifier space; at most {@code max}, best first. */
  List<MatchedTerm> exact(String text, String prefix, int max) {
    try {
      return Matches.first(searcher, QueryPlan.equal(text), acceptance.liveOf(prefix), max).stream()
          .map(match -> new MatchedTerm(term(match.doc()), match.kind()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("While resolving '" + text + "'", e);
    }
  }

  /** Terms that share words with the text, those with rare words first. */
  List<IndexedTerm> similar(String text, String prefix, int max) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    Words.runs(NameKey.of(text)).stream()
        .flatMap(run -> Words.wanted(run).stream())
        .distinct()
        .limit(IndexSearcher.getMaxClauseCount() / 2)
        .forEach(
            word ->
                words.add(
                    new TermQuery(new Term(IndexField.WORD, word)), BooleanClause.Occur.SHOULD));
    BooleanQuery live =
        new BooleanQuery.Builder()
            .add(words.build(), BooleanClause.Occur.MUST)
            .add(new TermQuery(new Term(IndexField.PREFIX, prefix)), BooleanClause.Occur.FILTER)
            .add(new TermQuery(new Term(IndexField.ACTIVE, "true")), BooleanClause.Occur.FILTER)
            .build();
    return top(live, max);
  }

  /** How much a word tells: -ln of the share of terms that have it, at least 0.1. */
  double weight(String word) {
    try {
      int frequency = reader.docFreq(new Term(IndexField.WORD, word));
      return Math.max(0.1, Math.log((reader.numDocs() + 1.0) / (frequency + 1.0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Streams every term in the order of the index; ancestors are not kept. */
  public void forEach(java.util.function.Consumer<IndexedTerm> consumer) {
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      consumer.accept(term(doc));
    }
  }

  @Override
  public void close() {
    try (var directory = reader.directory()) {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("While closing the search index", e);
    }
  }

  private boolean isKnown(String word) {
    try {
      return reader.docFreq(new Term(IndexField.WORD, Words.stem(word))) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<IndexedTerm> first(Query query) {
    return top(query, 1).stream().findFirst();
  }

  private List<IndexedTerm> top(Query query, int wanted) {
    try {
      List<IndexedTerm> terms = new ArrayList<>();
      for (ScoreDoc doc :
          searcher.search(query, new TopScoreDocCollectorManager(wanted, wanted)).scoreDocs) {
        terms.add(term(doc.doc));
      }
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SearchHit hit(Matches.Match match, String key, SearchRequest request) {
    IndexedTerm term = term(match.doc());
    MatchKind kind = match.kind();
    Language shown = shown(term, request.language());
    String label =
        shown == null ? term.id().value() : term.labels().getOrDefault(shown, term.id().value());
    TermId former = kind == MatchKind.ID ? MatchedName.formerId(term, request.text()) : null;
    return new SearchHit(
        term.id(),
        term.kind(),
        term.active(),
        label,
        shown,
        !request.language().equals(shown),
        kind,
        MatchedName.of(term, kind, request.text().strip(), key),
        former,
        new LinkedHashMap<>(term.labels()));
  }

  private static @Nullable Language shown(IndexedTerm term, Language wanted) {
    Map<Language, String> labels = term.labels();
    if (labels.containsKey(wanted)) {
      return wanted;
    }
    if (labels.containsKey(Language.EN)) {
      return Language.EN;
    }
    return labels.keySet().stream().min((a, b) -> a.tag().compareTo(b.tag())).orElse(null);
  }

  private IndexedTerm term(int doc) {
    try {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), IndexField.TERM);
      if (!values.advanceExact(doc - leaf.docBase)) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_STATE,
            "The search index holds no term at " + doc + "\nMaybe load again.");
      }
      return TermCodec.decode(values.binaryValue());
    } catch (IOException e) {
      throw new UncheckedIOException("While reading the search index at " + doc, e);
    }
  }
}
