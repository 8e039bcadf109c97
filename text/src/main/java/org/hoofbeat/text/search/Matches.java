package org.hoofbeat.text.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SparseFixedBitSet;

/**
 * What a {@link QueryPlan} matches: each document once, under its best kind, the kinds in their order and a kind's documents in
 * the order of the index. Every kind is asked once; nothing is scored. Not thread-safe.
 */
final class Matches {

  private final IndexSearcher searcher;
  private final Bits accepted;
  private final int kept;
  private final SparseFixedBitSet seen;
  private final List<Match> best = new ArrayList<>();
  private int total;

  record Match(int doc, MatchKind kind) {}

  private Matches(IndexSearcher searcher, Bits accepted, int kept) {
    this.searcher = searcher;
    this.accepted = accepted;
    this.kept = kept;
    this.seen = new SparseFixedBitSet(Math.max(1, accepted.length()));
  }

  /** Counts all and keeps the first ones. */
  static Matches all(IndexSearcher searcher, QueryPlan plan, Bits accepted, int kept)
      throws IOException {
    Matches matches = new Matches(searcher, accepted, kept);
    for (Map.Entry<MatchKind, Query> part : plan.queries().entrySet()) {
      matches.add(part.getKey(), part.getValue());
    }
    return matches;
  }

  /** The first ones; kinds behind them are not asked. */
  static List<Match> first(IndexSearcher searcher, QueryPlan plan, Bits accepted, int kept)
      throws IOException {
    Matches matches = new Matches(searcher, accepted, kept);
    for (Map.Entry<MatchKind, Query> part : plan.queries().entrySet()) {
      if (matches.best.size() < kept) {
        matches.add(part.getKey(), part.getValue());
      }
    }
    return matches.best;
  }

  List<Match> best() {
    return best;
  }

  int total() {
    return total;
  }

  private void add(MatchKind kind, Query query) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      BulkScorer scorer = weight.bulkScorer(leaf);
      if (scorer != null) {
        scorer.score(
            new LeafCollector() {
              @Override
              public void setScorer(Scorable scored) {}

              @Override
              public void collect(int doc) {
                found(leaf.docBase + doc, kind);
              }
            },
            null);
      }
    }
  }

  private void found(int doc, MatchKind kind) {
    if (accepted.get(doc) && !seen.getAndSet(doc)) {
      total++;
      if (best.size() < kept) {
        best.add(new Match(doc, kind));
      }
    }
  }
}
