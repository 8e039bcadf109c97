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
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.NameKey;
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

  private TermIndex(IndexFormat format, DirectoryReader reader) {
    this.format = format;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
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
    try {
      long total = searcher.count(filtered(plan.union(), request));
      if (total == 0 || total < FUZZY_BELOW && !namesExactly(plan, request)) {
        plan = QueryPlan.fuzzy(request.text(), this::isKnown).expanded(searcher);
        total = searcher.count(filtered(plan.union(), request));
      }
      int wanted = (int) Math.min(total, (long) request.offset() + request.size());
      List<SearchHit> hits = new ArrayList<>();
      if (wanted > request.offset()) {
        ScoreDoc[] docs = top(filtered(plan.scored(), request), wanted).scoreDocs;
        for (int i = request.offset(); i < docs.length; i++) {
          hits.add(hit(docs[i], plan, request));
        }
      }
      return new SearchAnswer(request, total, hits);
    } catch (IOException e) {
      throw new UncheckedIOException("While searching '" + request.text() + "'", e);
    }
  }

  /** The term with this identifier, or that replaces it. Its ancestors are not kept in the index: the list is empty. */
  public Optional<IndexedTerm> find(TermId id) {
    String value = id.value().toLowerCase(Locale.ROOT);
    Optional<IndexedTerm> live = first(new TermQuery(new Term(IndexField.ID, value)));
    return live.isPresent() ? live : first(new TermQuery(new Term(IndexField.FORMER, value)));
  }

  /** Terms one of whose wordings has the key of the text, in one identifier space; at most {@code max}, best first. */
  List<ScoredTerm> exact(String text, String prefix, int max) {
    return scored(filtered(QueryPlan.equal(text), List.of(prefix)), max);
  }

  /** Terms that share words with the text, those with rare words first. */
  List<ScoredTerm> similar(String text, String prefix, int max) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    Words.runs(NameKey.of(text)).stream()
        .flatMap(run -> Words.wanted(run).stream())
        .distinct()
        .limit(IndexSearcher.getMaxClauseCount() / 2)
        .forEach(
            word ->
                builder.add(
                    new TermQuery(new Term(IndexField.WORD, word)), BooleanClause.Occur.SHOULD));
    return scored(filtered(builder.build(), List.of(prefix)), max);
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
    try {
      for (int doc = 0; doc < reader.maxDoc(); doc++) {
        consumer.accept(term(doc));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private boolean namesExactly(QueryPlan plan, SearchRequest request) throws IOException {
    ScoreDoc[] best = top(filtered(plan.scored(), request), 1).scoreDocs;
    return best.length > 0 && QueryPlan.kind(best[0].score).compareTo(MatchKind.LABEL_PREFIX) < 0;
  }

  private boolean isKnown(String word) {
    try {
      return reader.docFreq(new Term(IndexField.WORD, Words.stem(word))) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<IndexedTerm> first(Query query) {
    return scored(query, 1).stream().map(ScoredTerm::term).findFirst();
  }

  private List<ScoredTerm> scored(Query query, int max) {
    try {
      List<ScoredTerm> terms = new ArrayList<>();
      for (ScoreDoc doc : top(query, max).scoreDocs) {
        terms.add(new ScoredTerm(term(doc.doc), doc.score));
      }
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TopDocs top(Query query, int wanted) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(wanted, wanted));
  }

  private SearchHit hit(ScoreDoc doc, QueryPlan plan, SearchRequest request) throws IOException {
    IndexedTerm term = term(doc.doc);
    MatchKind kind = QueryPlan.kind(doc.score);
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
        MatchedName.of(term, kind, request.text().strip(), plan.key()),
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

  private IndexedTerm term(int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), IndexField.TERM);
    if (!values.advanceExact(doc - leaf.docBase)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE, "The search index holds no term at " + doc + "\nMaybe load again.");
    }
    return TermCodec.decode(values.binaryValue());
  }

  private static Query filtered(Query query, SearchRequest request) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
    in(builder, IndexField.PREFIX, request.prefixes().stream().sorted().toList());
    in(builder, IndexField.KIND, request.kinds().stream().map(Enum::name).sorted().toList());
    TermId branch = request.branch();
    in(builder, IndexField.BRANCH, branch == null ? List.of() : List.of(branch.value()));
    in(builder, IndexField.ACTIVE, request.activeOnly() ? List.of("true") : List.of());
    return builder.build();
  }

  private static Query filtered(Query query, List<String> prefixes) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
    in(builder, IndexField.PREFIX, prefixes);
    in(builder, IndexField.ACTIVE, List.of("true"));
    return builder.build();
  }

  private static void in(BooleanQuery.Builder builder, String field, List<String> values) {
    if (values.size() == 1) {
      builder.add(new TermQuery(new Term(field, values.get(0))), BooleanClause.Occur.FILTER);
    } else if (!values.isEmpty()) {
      builder.add(
          new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()),
          BooleanClause.Occur.FILTER);
    }
  }
}
